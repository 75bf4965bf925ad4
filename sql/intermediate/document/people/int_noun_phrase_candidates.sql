{# What noun phrases of actors may be made of: names and phrases of lexicons, one reading of each stretch of words. #}
with words_of_lexicons as (

    select * from {{ ref('int_noun_phrase_words') }}

),

names as (

    select * from {{ ref('int_names') }}

),

readings as (

    select * from words_of_lexicons
    union all
    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        if(is_institution, 'institution_name', 'name') as kind,
        null as concept,
        null as detail,
        name as phrase,
        false as may_be_article,
    from names

),

one_reading as (

    select *
    from readings
    qualify row_number() over (
        partition by document_key, sentence_no, token_no
        order by {{ part_rank('kind') }}, concept, phrase, detail
    ) = 1

),

near_content as (

    select
        *,
        min(if(kind in ('determiner', 'preposition'), null, token_no)) over (
            partition by document_key, sentence_no order by token_no rows between 1 following and 2 following
        ) as next_content,
    from one_reading

),

leading_somewhere as (

    {# articles and prepositions count only near something they can belong to: two thirds of them do not #}
    select * exclude (next_content),
    from near_content
    where kind not in ('determiner', 'preposition') or next_content - token_end <= 2

)

select * from leading_somewhere
