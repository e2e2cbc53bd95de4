select count(*), count(distinct c0), count(distinct c1), count(distinct collate(cast(c2 as varchar), '')), count(distinct c3) from (with driftlib_rows(c0, c1, c2, c3) as (select * from trips where day = ?
) select * from driftlib_rows);

select g0, g1, g2, g3, case when grouping(g0) = 0 then 0 when grouping(g1) = 0 then 1 when grouping(g2) = 0 then 2 when grouping(g3) = 0 then 3 end, count(*) from (select c0 as g0, c1 as g1, collate(cast(c2 as varchar), '') as g2, c3 as g3 from (with driftlib_rows(c0, c1, c2, c3) as (select * from trips where day = ?
) select * from driftlib_rows)) driftlib_groups group by grouping sets ((g0), (g1), (g2), (g3));

select g0, count(*) from (select collate(cast(c2 as varchar), '') as g0 from (with driftlib_rows(c0, c1, c2, c3) as (select * from trips where day = ?
) select * from driftlib_rows)) driftlib_groups group by g0;

select g0, g1, g2, g3, count(*) from (select case when c0 is null or c0 = 'NaN' then 2 when c0 in ('inf', '-inf') then 1 else 0 end as g0, case when c1 is null then 2 else 0 end as g1, case when c2 is null then 2 when length(cast(c2 as varchar)) = 0 then 1 else 0 end as g2, case when c3 is null then 2 else 0 end as g3 from (with driftlib_rows(c0, c1, c2, c3) as (select * from trips where day = ?
) select * from driftlib_rows)) driftlib_groups group by g0, g1, g2, g3;

select g0, g1, count(*) from (select c1 as g0, collate(cast(c2 as varchar), '') as g1 from (with driftlib_rows(c0, c1, c2, c3) as (select * from trips where day = ?
) select * from driftlib_rows)) driftlib_groups group by g0, g1 limit 1001;

select c0 as "fare", c2 as "zone" from (with driftlib_rows(c0, c1, c2, c3) as (select * from trips where day = ?
) select * from driftlib_rows);
