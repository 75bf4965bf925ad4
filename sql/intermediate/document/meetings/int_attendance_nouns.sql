{#
  Nouns that can point back to an encounter told before: "the session", "ce forum", "the event". The ninth session and
  "a session" are told of for themselves.
#}
with determiners as (

    select document_key, sentence_no, token_end, concept,
    from {{ ref('int_phrases_located') }}
    where kind = 'determiner' and concept in ('definite', 'demonstrative', 'indefinite')

),

owners as (

    select links.document_key, links.sentence_no, links.token_no as token_end,
    from {{ ref('int_phrases_located') }} as links
    left join {{ ref('int_event_nouns') }} as owned
        on links.document_key = owned.document_key
        and links.sentence_no = owned.sentence_no
        and owned.token_no - links.token_end between 0 and 2
    where links.kind = 'preposition' and links.concept = 'of' and owned.token_no is null

),

nouns as (

    select document_key, sentence_no, token_no as noun_no, token_end as noun_end, concept as format,
        {{ format_family('concept') }} as family,
    from {{ ref('int_event_nouns') }}
    where kind = 'event' and ordinal is null and concept != 'visit'
    union all
    {# "the event" may be any gathering, "the event of the fishermen" is another #}
    select document_key, sentence_no, token_no, token_end, null, 'gathering',
    from {{ ref('int_phrases_located') }}
    anti join owners using (document_key, sentence_no, token_end)
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
