{#
  Cities and countries with the preposition that introduces them: only these can be where an encounter is, or where
  a visit goes.
#}
with introduced_directly as (

    select * from {{ ref('int_places_introduced_directly') }}

),

places as (

    select * from {{ ref('int_places_named') }}

),

conjunctions as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and concept = 'and'

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
    inner join conjunctions
        on first_places.document_key = conjunctions.document_key
        and first_places.sentence_no = conjunctions.sentence_no
        and conjunctions.token_no = first_places.token_no + 1

)

select * exclude (token_end) from introduced
