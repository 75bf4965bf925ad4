{#
  What is told of a journey without a verb of travelling: "is due in Oslo", "est attendu à Tunis", "is in Peru"; also where
  the day stands between, "est attendu lundi à Tunis".
#}
with expected as (

    select document_key, sentence_no, token_no, token_end as expected_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'expected'

),

expected_on as (

    select expected.document_key, expected.sentence_no, expected.token_no, max(dates.token_end) as token_end,
    from expected
    inner join {{ ref('int_dates') }} as dates
        on expected.document_key = dates.document_key
        and expected.sentence_no = dates.sentence_no
        and dates.token_no - expected.expected_end between 0 and 2
    inner join {{ ref('int_phrases_located') }} as prepositions
        on dates.document_key = prepositions.document_key
        and dates.sentence_no = prepositions.sentence_no
        and dates.token_end = prepositions.token_no
        and prepositions.layer = 'syntax'
        and prepositions.kind = 'preposition'
        and prepositions.concept in ('to', 'in')
    group by expected.document_key, expected.sentence_no, expected.token_no

)

select
    document_key,
    sentence_no,
    token_no,
    token_end,
    'visit' as verb_kind,
    'finite' as verb_form,
    concept as tense,
    false as is_by,
    false as is_passive,
    true as is_phrase,
from {{ ref('int_phrases_located') }}
where layer = 'events' and kind = 'journey' and concept is not null
union all by name
select
    document_key,
    sentence_no,
    token_no,
    token_end,
    'visit' as verb_kind,
    'finite' as verb_form,
    'future' as tense,
    false as is_by,
    false as is_passive,
    true as is_phrase,
from expected_on
