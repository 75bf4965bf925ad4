{#
  Which tokens phrases of several words stand on. Only these can cover others, so that the long list of single words is
  never sorted.
#}
with stretches as (

    {# a phrase with several meanings covers its words once #}
    select distinct document_key, sentence_no, layer, token_no, token_end,
    from {{ ref('int_long_phrases_located') }}

),

covering as (

    select
        document_key,
        sentence_no,
        layer,
        token_no as first_token,
        token_end,
        unnest(range(token_no, token_end))::integer as token_no,
    from stretches

),

covered as (

    select
        document_key,
        sentence_no,
        layer,
        token_no,
        bool_or(token_no > first_token) as is_inside,
        max(token_end) as last_end,
    from covering
    group by document_key, sentence_no, layer, token_no

)

select * from covered
