{#
  Nouns that can point back to an encounter told before: "the session", "ce forum", "the event". The ninth session and
  "a session" are told of for themselves.
#}
with determiners as (

    select document_key, sentence_no, token_end, concept,
    from {{ ref('int_phrases_located') }}
    where kind = 'determiner' and concept in ('definite', 'demonstrative', 'indefinite')

),

nouns as (

    select document_key, sentence_no, token_no as noun_no, token_end as noun_end, concept as format,
        {{ format_family('concept') }} as family,
    from {{ ref('int_event_nouns') }}
    where kind = 'event' and ordinal is null and concept != 'visit'
    union all
    {# "the event" may be any gathering; "the event of the fishermen", "the event in Mombasa" are others #}
    select events.document_key, events.sentence_no, events.token_no, events.token_end, null, 'gathering',
    from {{ ref('int_phrases_located') }} as events
    anti join (
        select document_key, sentence_no, token_no as token_end,
        from {{ ref('int_phrases_located') }}
        where kind = 'preposition' and concept = 'of'
        union all
        select document_key, sentence_no, token_no - 1,
        from {{ ref('int_phrases_located') }}
        where kind = 'city'
    ) as apart using (document_key, sentence_no, token_end)
    where layer = 'events' and kind = 'attendance' and concept = 'gathering'

),

determined as (

    select
        nouns.*,
        bool_or(coalesce(determiners.concept != 'indefinite', false)) as is_definite,
        bool_or(coalesce(determiners.concept = 'indefinite', false)) as is_indefinite,
    from nouns
    left join determiners
        on nouns.document_key = determiners.document_key
        and nouns.sentence_no = determiners.sentence_no
        and nouns.noun_no - determiners.token_end between 0 and 1
    group by all

)

select * from determined
