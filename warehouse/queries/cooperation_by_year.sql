-- Which pairs of countries turn to each other, in the terms of event data: cooperation and conflict in words, by year?
select
    events.source_alpha_3 as source,
    events.target_alpha_3 as target,
    year(events.date_start) as year,
    count(*) filter (events.quad_class = 'verbal cooperation') as cooperation,
    count(*) filter (events.quad_class = 'verbal conflict') as conflict,
from marts.fct_events as events
where
    events.event_context is null
    and events.date_start is not null
    and events.source_alpha_3 is not null
    and events.target_alpha_3 is not null
group by all
order by cooperation desc, conflict desc, source, target, year
