"""Runs the make_*.py scripts with other seeds, so that agreement with river, shap, scikit-learn, PyOD and scipy is not one of a lucky draw.
Run: python other_seeds.py FOLDER [SEED ...]   writes FOLDER/SEED/*.json, and prints where river does not say what the reference code says.
Then: ./mvnw -pl driftlib-core test -Dfixtures.seeds=FOLDER/SEED -Dtest='DetectorFixtureTest,MultivariateFixtureTest,ExplainFixtureTest,TreeShapleyTest,PlanningFixtureTest,AttributionFixtureTest,OutlierFixtureTest'
A point of a grid of partial dependence can lie on the bound of a split; then its last digit decides, and numpy's quantile has another one than ours (seed 303)."""
import contextlib, io, os, re, sys
HERE=os.path.dirname(os.path.abspath(__file__)); sys.path.insert(0,HERE)
NAMES=('detectors','multivariate','explain','extras','attribution','outliers')
folder=sys.argv[1]; seeds=[int(s) for s in sys.argv[2:]] or [101,202,303]
for seed in seeds:
    out=os.path.join(folder,str(seed)); os.makedirs(out,exist_ok=True)
    for name in NAMES:
        text=open(os.path.join(HERE,f'make_{name}.py')).read()
        text,n=re.subn(rf"for seed,fn in \(\(\d+,'{name}\.json'\),\):",f"for seed,fn in (({seed},{os.path.join(out,name+'.json')!r}),):",text)
        assert n==1,name
        said=io.StringIO()
        with contextlib.redirect_stdout(said): exec(compile(text,name,'exec'),{'__name__':'__main__','__doc__':f'make_{name}.py with seed {seed}'})
        off=[line for line in said.getvalue().splitlines() if name=='detectors' and "'alarms'" in line]
        print(seed,name,'written',*off,sep='\n   ' if off else ' ')
