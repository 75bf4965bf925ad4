-- Who spoke of trade at or after which meeting?
select
    meetings.date_start as day,
    meetings.format,
    meetings.city,
    coalesce(people.full_name, statements.speaker_label) as who,
    statements.country_code as speaks_for,
    statements.act,
    statements.statement_text,
from marts.fct_statements as statements
inner join marts.fct_meetings as meetings using (meeting_id)
inner join marts.bridge_statement_topics as topics using (statement_id)
left join marts.dim_people as people on statements.speaker_person_id = people.person_id
where topics.topic_id = 'trade'
order by day nulls last, meetings.format, who, statements.statement_text
