{#
  Cities and countries with the preposition that introduces them: only these can be where an encounter is, or where
  a visit goes.
#}
with introduced_directly as (

    select * from {{ ref('int_places_introduced_directly') }}

),

listed as (

    select * from {{ ref('int_places_listed') }}

),

introduced as (

    select * from introduced_directly
    union
    {# "to Azerbaijan and Uzbekistan", "will visit Peru, Chile and Kenya" #}
    select listed.* exclude (list_no), first_places.preposition,
    from introduced_directly as first_places
    inner join listed as firsts using (document_key, sentence_no, token_no, kind)
    inner join listed
        on firsts.document_key = listed.document_key
        and firsts.sentence_no = listed.sentence_no
        and firsts.kind = listed.kind
        and firsts.list_no = listed.list_no
        and listed.token_no > firsts.token_no

)

select * exclude (token_end) from introduced
