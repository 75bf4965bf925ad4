{{ config(materialized='view') }}
{# Words that may tell of the status of an encounter, and how far before its verb or behind its noun they stand. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

)

select
    words.*,
    positions.token_no as candidate_no,
    positions.is_subject,
    positions.verb_no - words.token_end as before_verb,
    words.token_no - positions.token_end as after_noun,
from {{ ref('int_status_words') }} as words
inner join (
    select * replace (coalesce(verb_no, token_no) as verb_no), verb_no is null as is_subject,
    from candidates
) as positions
    on words.document_key = positions.document_key
    and words.sentence_no = positions.sentence_no
    and (
        words.token_no between positions.token_no - 14 and positions.token_end + 12
        {# "the talks with the …, set for …, have been called off": the subject may be long #}
        or (
            words.concept in ('not_held', 'cancelled', 'postponed')
            and is_subject
            and words.token_no between positions.token_end and positions.token_end + 30
        )
    )
left join {{ ref('int_encounter_predicates') }} as predicates
    on words.document_key = predicates.document_key
    and words.sentence_no = predicates.sentence_no
    and positions.token_no = predicates.token_no
where words.token_no < predicates.next_no or predicates.next_no is null
