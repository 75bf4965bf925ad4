{{ config(materialized='incremental', unique_key='document_id') }}

with resolved as (

    select
        *,
        {#
          Who held which office bounds when an edition can have been. Of any other encounter the document tells nothing
          by it; only fct_meetings has these bounds.
        #}
        (date_basis is distinct from 'tenure' or series_id is not null or ordinal is not null) as is_told,
    from {{ ref('int_meetings_resolved') }}
    anti join {{ ref('int_sentences_repeated') }} using (document_key, sentence_no)

),

editions as (

    select series_id, ordinal, city,
    from {{ ref('ref_recurring_events') }}
    where ordinal is not null

),

mentions as (

    select
        resolved.* replace (
            if(is_told, date_start, null) as date_start,
            if(is_told, date_end, null) as date_end,
            if(is_told, date_basis, null) as date_basis,
            {# "ready to host the second summit in Nairobi after the first one": the first was elsewhere #}
            if(editions.city != resolved.city, null, resolved.city) as city,
            if(editions.city != resolved.city, null, resolved.country_code) as country_code
        ),
    from resolved
    left join editions using (series_id, ordinal)

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

told as (

    {# a document may tell of one encounter under two keys; it has one row all the same #}
    select
        mentions.meeting_id,
        documents.document_id,
        mentions.is_main,
        mentions.format,
        mentions.status,
        mentions.date_start,
        mentions.date_end,
        {{ date_precision('mentions.date_start', 'mentions.date_end') }} as date_precision,
        mentions.date_basis,
        {{ weekday_name('mentions.weekday') }} as weekday,
        mentions.city,
        mentions.country_code,
        mentions.person_ids as participants,
        mentions.parties,
        mentions.series_id,
        mentions.ordinal,
        sentences.sentence_text as evidence_text,
        sentences.sentence_start as evidence_start,
        sentences.sentence_end as evidence_end,
        mentions.rule_id,
        mentions.resolution,
        mentions.token_no,
    from mentions
    inner join {{ ref('stg_documents') }} as documents using (document_key)
    inner join sentences using (document_key, sentence_no)
    qualify row_number() over (
        partition by mentions.meeting_id, documents.document_id
        order by mentions.is_main desc, mentions.date_start is null, mentions.sentence_no, mentions.event_key
    ) = 1

)

{# in the order of the text, so that a build of the same documents gives the same file #}
select * exclude (token_no)
from told
order by document_id, evidence_start, token_no, meeting_id
