{#
  Cities and countries with the preposition that introduces them: only these can be where an encounter is, or where
  a visit goes.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (
            kind in ('city', 'country_name', 'country_short')
            or (kind = 'preposition' and concept in ('to', 'in', 'of'))
            or concept = 'and'
        )

),

places as (

    select * exclude (token_end)
    from phrases
    where kind in ('city', 'country_name', 'country_short')

),

visiting_verbs as (

    select document_key, sentence_no, token_end as token_no,
    from {{ ref('int_meeting_candidates') }}
    where rule_id = 'verb_visit'

),

introduced_directly as (

    {# "à Beijing", "de Tianjin", "in the capital Astana" #}
    select places.*, prepositions.concept as preposition,
    from places
    inner join phrases as prepositions
        on places.document_key = prepositions.document_key
        and places.sentence_no = prepositions.sentence_no
        and prepositions.kind = 'preposition'
        and places.token_no - prepositions.token_end between 0 and 1
    union
    {# "visited New York" #}
    select places.*, 'to',
    from places
    semi join visiting_verbs using (document_key, sentence_no, token_no)

),

introduced as (

    select * from introduced_directly
    union
    {# "to Azerbaijan and Uzbekistan" #}
    select places.*, first_places.preposition,
    from introduced_directly as first_places
    inner join places
        on first_places.document_key = places.document_key
        and first_places.sentence_no = places.sentence_no
        and first_places.kind = places.kind
        and places.token_no - first_places.token_no = 2
    inner join phrases as conjunctions
        on first_places.document_key = conjunctions.document_key
        and first_places.sentence_no = conjunctions.sentence_no
        and conjunctions.token_no = first_places.token_no + 1
        and conjunctions.concept = 'and'

)

select * from introduced
