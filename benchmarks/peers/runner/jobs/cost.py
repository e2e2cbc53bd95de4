"""What drift costs by the number of rows, and by the number of columns."""

import plot
from tables import Target, megabytes, seconds, table

# A step of ten times the rows may cost as much more than ten times the time.
TOLERANCE = 1.5


class Cost:
    name = "cost"
    tools = ("DuckDB JDBC",)
    help = "cost against rows, 1e4 to 1e8, and against columns, 10 to 1000: tables and pictures"

    def run(self, bench):
        jdk, files = bench.jdks[0], bench.work / "cost"
        rows = bench.java(jdk, "scale.CostByRows", files, 4, bench.choose(8, 5))
        columns = bench.java(jdk, "scale.CostByColumns", files, 20_000,
                             *bench.choose((10, 30, 100, 300, 1000), (10, 30)))
        return {"jdk": jdk.name, "rows": [_point(line) for line in rows.lines],
                "columns": [_point(line) for line in columns.lines]}

    def render(self, data):
        sections = []
        for by in ("rows", "columns"):
            sections.append(_picture(by))
            sections.append(table(
                ["rows", "columns", "current, from file to profile", "report", "both together",
                 f"a {by[:-1]}", "peak memory so far"],
                [[f"{point['rows']:,}", f"{point['columns']:,}", seconds(point["profile_s"]), seconds(point["report_s"]),
                  seconds(_total(point)), _each(point, by), megabytes(point["rss_mb"])] for point in data[by]]))
        return "\n\n".join(sections)

    def pictures(self, data):
        """The files beside the document."""
        words = {"rows": f"rows of 7 columns, {data['jdk']}", "columns": f"columns of 20,000 rows, {data['jdk']}"}
        return {
            f"images/cost-by-{by}-{theme}.svg": plot.log_log(
                f"Drift from Parquet to JSON: seconds by {words[by]}", by, "seconds",
                [plot.Line("in all", [(point[by], _total(point)) for point in data[by]]),
                 plot.Line("current, from file to profile", [(point[by], point["profile_s"]) for point in data[by]])],
                theme)
            for by in ("rows", "columns") for theme in plot.THEMES
        }

    def targets(self, data):
        for by in ("rows", "columns"):
            worst = max(_growth(*pair, by) for pair in zip(data[by], data[by][1:]))
            yield Target(f"cost against {by}, {data[by][0][by]:,} to {data[by][-1][by]:,}", "linear, no cliffs",
                         f"{worst:.1f} times linear at the steepest step", worst <= TOLERANCE)


def _point(line):
    point = {key: line[key] for key in ("rows", "columns", "profile_s", "report_s")}
    return {**point, "rss_mb": line["resident_peak_mb"]}


def _total(point):
    return point["profile_s"] + point["report_s"]


def _growth(one, other, by):
    """How many times faster than the rows or columns the time grows."""
    return _total(other) / _total(one) / (other[by] / one[by])


def _each(point, by):
    each = _total(point) / point[by]
    return f"{1e9 * each:,.0f} ns" if by == "rows" else f"{1e3 * each:,.1f} ms"


def _picture(by):
    name = f"images/cost-by-{by}"
    return (f'<picture><source media="(prefers-color-scheme: dark)" srcset="{name}-dark.svg">'
            f'<img alt="Seconds by {by}, both axes logarithmic" src="{name}-light.svg"></picture>')
