select count(*), count(distinct c0), count(distinct c1), count(distinct cast(c2 as string) collate UTF8_BINARY), count(distinct c3) from (select * from trips where day = ?
) driftlib_rows(c0, c1, c2, c3);

select g0, g1, g2, g3, case when grouping(g0) = 0 then 0 when grouping(g1) = 0 then 1 when grouping(g2) = 0 then 2 when grouping(g3) = 0 then 3 end, count(*) from (select c0 as g0, c1 as g1, cast(c2 as string) collate UTF8_BINARY as g2, c3 as g3 from (select * from trips where day = ?
) driftlib_rows(c0, c1, c2, c3)) driftlib_groups group by grouping sets ((g0), (g1), (g2), (g3));

select g0, count(*) from (select cast(c2 as string) collate UTF8_BINARY as g0 from (select * from trips where day = ?
) driftlib_rows(c0, c1, c2, c3)) driftlib_groups group by g0;

select g0, g1, g2, g3, count(*) from (select case when c0 is null or isnan(c0) then 2 when c0 in (cast('Infinity' as double), cast('-Infinity' as double)) then 1 else 0 end as g0, case when c1 is null then 2 else 0 end as g1, case when c2 is null then 2 when length(cast(c2 as string)) = 0 then 1 else 0 end as g2, case when c3 is null then 2 else 0 end as g3 from (select * from trips where day = ?
) driftlib_rows(c0, c1, c2, c3)) driftlib_groups group by g0, g1, g2, g3;

select g0, g1, count(*) from (select c1 as g0, cast(c2 as string) collate UTF8_BINARY as g1 from (select * from trips where day = ?
) driftlib_rows(c0, c1, c2, c3)) driftlib_groups group by g0, g1 limit 1001;

select c0 as `fare`, c2 as `zone` from (select * from trips where day = ?
) driftlib_rows(c0, c1, c2, c3);
