select count(*), count(distinct "fare"), count(distinct "paid ""`cash`"""), count(distinct collate(cast("zone" as varchar), '')), count(distinct "day") from (select * from trips where day = ?
) driftlib_rows;

select g0, g1, g2, g3, case when grouping(g0) = 0 then 0 when grouping(g1) = 0 then 1 when grouping(g2) = 0 then 2 when grouping(g3) = 0 then 3 end, count(*) from (select "fare" as g0, "paid ""`cash`""" as g1, collate(cast("zone" as varchar), '') as g2, "day" as g3 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by grouping sets ((g0), (g1), (g2), (g3));

select g0, count(*) from (select collate(cast("zone" as varchar), '') as g0 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by g0;

select g0, g1, g2, g3, count(*) from (select case when "fare" is null or "fare" = 'NaN' then 2 when "fare" in ('inf', '-inf') then 1 else 0 end as g0, case when "paid ""`cash`""" is null then 2 else 0 end as g1, case when "zone" is null then 2 when length(cast("zone" as varchar)) = 0 then 1 else 0 end as g2, case when "day" is null then 2 else 0 end as g3 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by g0, g1, g2, g3;

select g0, g1, count(*) from (select "paid ""`cash`""" as g0, collate(cast("zone" as varchar), '') as g1 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by g0, g1 limit 1001;

select "fare", "zone" from (select * from trips where day = ?
) driftlib_rows;
