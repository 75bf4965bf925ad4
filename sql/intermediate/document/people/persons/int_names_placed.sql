{{ config(materialized='view') }}
{#
  Mentions by name, with what may stand between them and a verb: whom the words were told, an aside ("Nora Exemple, elle,
  dit"), where somebody comes from ("Nora Exemple from Ghana said").
#}
with mentions as (

    select *
    from (
        select
            *,
            {# "explique à l'agence Nora Exemple": whom the words were told may stand before who said them #}
            case
                when lag(is_oblique) over in_order and lag(token_end) over in_order = token_no
                    then lag(token_no) over in_order
            end as addressee_no,
        from {{ ref('int_actor_mentions') }}
        window in_order as (partition by document_key, sentence_no order by token_no, mention_no)
    )
    where name is not null

),

asides as (

    select document_key, sentence_no, token_no as mention_end, token_end as aside_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'adverb'

),

places as (

    select origins.document_key, origins.sentence_no, origins.token_no as mention_end, countries.token_end as place_end,
    from {{ ref('int_phrases_located') }} as origins
    inner join {{ ref('int_phrases_located') }} as countries
        on origins.document_key = countries.document_key
        and origins.sentence_no = countries.sentence_no
        and origins.token_end = countries.token_no
        and countries.layer = 'syntax' and countries.kind in ('country_name', 'country_short')
    where origins.layer = 'syntax' and origins.kind = 'origin'

),

placed as (

    select mentions.*, asides.aside_end, places.place_end,
    from mentions
    left join asides
        on mentions.document_key = asides.document_key
        and mentions.sentence_no = asides.sentence_no
        and mentions.token_end = asides.mention_end
    left join places
        on mentions.document_key = places.document_key
        and mentions.sentence_no = places.sentence_no
        and mentions.token_end = places.mention_end

)

select * from placed
