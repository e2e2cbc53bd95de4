select count(*), count(distinct "fare"), count(distinct "paid ""`cash`"""), count(distinct cast("zone" as varchar) collate "binary"), count(distinct "day") from (select * from trips where day = ?
) driftlib_rows;

select g0, g1, g2, g3, case when grouping(g0) = 0 then 0 when grouping(g1) = 0 then 1 when grouping(g2) = 0 then 2 when grouping(g3) = 0 then 3 end, count(*) from (select "fare" as g0, "paid ""`cash`""" as g1, cast("zone" as varchar) collate "binary" as g2, "day" as g3 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by grouping sets ((g0), (g1), (g2), (g3));

select g0, count(*) from (select cast("zone" as varchar) collate "binary" as g0 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by g0;

select g0, g1, g2, g3, count(*) from (select case when "fare" is null or "fare" = 'NaN' then 2 when "fare" in ('Infinity', '-Infinity') then 1 else 0 end as g0, case when "paid ""`cash`""" is null then 2 else 0 end as g1, case when "zone" is null then 2 when length(cast("zone" as varchar)) = 0 then 1 else 0 end as g2, case when "day" is null or "day" in ('infinity', '-infinity') then 2 else 0 end as g3 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by g0, g1, g2, g3;

select g0, g1, count(*) from (select "paid ""`cash`""" as g0, cast("zone" as varchar) collate "binary" as g1 from (select * from trips where day = ?
) driftlib_rows) driftlib_groups group by g0, g1 limit 1001;

select "fare", "zone" from (select * from trips where day = ?
) driftlib_rows;
