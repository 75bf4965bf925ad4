-- What the statement $fact_id says, in whose name, when, and which rule found it.
with topics as (

    select bridge.statement_id, list(topics.label_en order by topics.label_en) as topics
    from marts.bridge_statement_topics as bridge
    inner join marts.dim_topics as topics using (topic_id)
    where bridge.statement_id = $fact_id
    group by bridge.statement_id

),

targets as (

    select statement_id, list(party order by party) as targets
    from marts.bridge_statement_targets
    where statement_id = $fact_id
    group by statement_id

),

positions as (

    select statement_id, date_no
    from intermediate.int_statements_resolved
    where statement_id = $fact_id

)

select
    coalesce(people.full_name, statements.speaker_label) as speaker,
    statements.speaker_person_id,
    if(people.full_name != statements.speaker_label, statements.speaker_label, null) as printed_as,
    statements.speaker_kind,
    statements.country_code as country,
    struct_pack(code := statements.attribution, means := attributions.description) as attribution,
    statements.act,
    statements.statement_text as content,
    topics.topics,
    targets.targets as speaks_of,
    if(
        statements.meeting_id is null, null,
        concat_ws(', ', meetings.format, meetings.city, meetings.date_start) || ' (' || meetings.meeting_id || ')'
    ) as occasion,
    if(
        statements.date_start is null, null,
        struct_pack(first := statements.date_start, last := statements.date_end)
    ) as date,
    if(
        statements.date_basis is null, null,
        struct_pack(code := statements.date_basis, means := bases.description)
    ) as date_found,
    case
        when statements.date_start is null then null
        when positions.date_no is null then 'the occasion'
        else 'the words marked as date'
    end as date_taken_from,
    struct_pack(code := statements.rule_id, means := rules.description) as rule,
from marts.fct_statements as statements
inner join positions using (statement_id)
left join marts.dim_people as people on statements.speaker_person_id = people.person_id
left join marts.fct_meetings as meetings on statements.meeting_id = meetings.meeting_id
left join topics on statements.statement_id = topics.statement_id
left join targets on statements.statement_id = targets.statement_id
left join reference.ref_codes as attributions
    on statements.attribution = attributions.code and attributions.code_kind = 'attribution'
left join reference.ref_codes as bases on statements.date_basis = bases.code and bases.code_kind = 'date_basis'
left join reference.ref_codes as rules on statements.rule_id = rules.code and rules.code_kind = 'rule'
