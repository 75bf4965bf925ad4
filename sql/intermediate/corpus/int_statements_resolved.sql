{{ config(materialized='incremental', unique_key='document_key') }}

{#
  Statements with the person behind the name, and the encounter they were made at: the main one of their document,
  for those who took part. What a document repeats of another is told once.
#}
with statements as (

    select * from {{ ref('int_statement_contents') }}
    anti join {{ ref('int_sentences_repeated') }} using (document_key, sentence_no)

),

people as (

    select * from {{ ref('int_people_resolved') }}

),

occasions as (

    select * from {{ ref('int_occasions') }}

),

cue_dates as (

    select * from {{ ref('int_statement_dates') }}

),

final as (

    select
        statements.document_key,
        statements.sentence_no,
        statements.cue_no,
        people.person_id as speaker_person_id,
        statements.actor_kind as speaker_kind,
        statements.speaker_label,
        statements.country_code,
        statements.attribution,
        statements.cue,
        statements.act,
        statements.statement_text,
        statements.rule_id,
        occasions.meeting_id,
        coalesce(cue_dates.date.date_start, occasions.date_start) as date_start,
        coalesce(cue_dates.date.date_end, occasions.date_end) as date_end,
        if(cue_dates.date.date_start is null, occasions.date_basis, cue_dates.date.date_basis) as date_basis,
        cue_dates.date.token_no as date_no,
        cue_dates.date.token_end as date_no_end,
        statements.statement_id,
    from statements
    left join people using (document_key, person_key)
    left join occasions
        on statements.document_key = occasions.document_key
        and (list_contains(occasions.person_ids, people.person_id) or statements.actor_kind = 'joint')
    left join cue_dates using (document_key, sentence_no, cue_no)

)

select * from final
