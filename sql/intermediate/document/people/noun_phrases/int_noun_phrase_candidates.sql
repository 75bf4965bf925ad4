{{ config(materialized='view') }}
{# What noun phrases of actors may be made of: names and phrases of lexicons, one reading of each stretch of words. #}
with words_of_lexicons as (

    select * from {{ ref('int_noun_phrase_words') }}

),

names as (

    select * from {{ ref('int_names') }}
    left join {{ ref('int_names_behind_bodies') }} using (document_key, sentence_no, token_no)

),

readings as (

    select * from words_of_lexicons
    union all
    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        case when is_institution then 'institution_name' else 'name' end as kind,
        {# "Chairman of the Committee Asha Exemple" #}
        case when is_behind_body then 'office_holder' end as concept,
        null as detail,
        name as phrase,
        false as may_be_article,
    from names

),

near_content as (

    select document_key, sentence_no, unnest([token_no, token_no - 1, token_no - 2]) as token_end,
    from readings
    where kind not in ('determiner', 'preposition')

),

leading_somewhere as (

    {# articles and prepositions count only near something they can belong to: two thirds of them do not #}
    select * from readings
    where kind not in ('determiner', 'preposition')
    union all
    select readings.*
    from readings
    semi join near_content using (document_key, sentence_no, token_end)
    where readings.kind in ('determiner', 'preposition')

),

ambiguous as (

    {# few are: the others need not be sorted #}
    select document_key, sentence_no, token_no,
    from leading_somewhere
    group by document_key, sentence_no, token_no
    having count(*) > 1

),

one_reading as (

    select * from leading_somewhere
    anti join ambiguous using (document_key, sentence_no, token_no)
    union all
    select leading_somewhere.*
    from leading_somewhere
    semi join ambiguous using (document_key, sentence_no, token_no)
    qualify row_number() over (
        partition by document_key, sentence_no, token_no
        order by {{ part_rank('kind') }}, concept, phrase, detail
    ) = 1

)

select * from one_reading
