{#
  Which tokens phrases of several words stand on. Only these can cover others, so that the long list of single words is
  never sorted. A phrase that begins inside one that stays covers nothing: in "président de la République du Ghana" it
  is "République du Ghana", and "Ghana" is left to itself.
#}
with stretches as (

    {# a phrase with several meanings covers its words once, and the longest covers for all that begin with it #}
    select document_key, sentence_no, layer, token_no, max(token_end) as token_end,
    from {{ ref('int_long_phrases_located') }}
    group by document_key, sentence_no, layer, token_no

),

beginning as (

    select
        *,
        coalesce(max(token_end) over earlier > token_no, false) as begins_inside,
    from stretches
    window earlier as (
        partition by document_key, sentence_no, layer order by token_no
        rows between unbounded preceding and 1 preceding
    )

),

staying as (

    select
        *,
        coalesce(max(if(begins_inside, null, token_end)) over earlier > token_no, false) as is_hidden,
    from beginning
    window earlier as (
        partition by document_key, sentence_no, layer order by token_no
        rows between unbounded preceding and 1 preceding
    )

),

covering as (

    select
        document_key,
        sentence_no,
        layer,
        token_no as first_token,
        token_end,
        unnest(range(token_no, token_end))::integer as token_no,
    from staying
    where not is_hidden

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
