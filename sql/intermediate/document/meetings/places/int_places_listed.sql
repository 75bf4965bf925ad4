{{ config(materialized='view') }}
{# Cities and countries with the list of places that each stands in. #}
with places as (

    select * from {{ ref('int_places_named') }}

),

marks as (

    {# "Lima and Quito": without a comma the list of commas is NULL #}
    select
        document_key,
        sentence_no,
        coalesce(commas, []) || coalesce(conjunctions, []) as links,
        coalesce(verbs, []) || coalesce(clitics, []) as verbs,
    from {{ ref('int_sentence_marks') }}

),

determiners as (

    select document_key, sentence_no, list(distinct token_no) as determiners,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner'
    group by document_key, sentence_no

),

followed as (

    select *, lag(token_end) over reading as last_end,
    from places
    window reading as (partition by document_key, sentence_no, kind order by token_no, token_end)

),

parted as (

    {# "Peru, Chile and the Philippines": "," or "and" between them, and no more than an article #}
    select
        followed.* exclude (last_end),
        coalesce(
            {{ count_between('marks.links', 'last_end', 'token_no') }} > 0
            and token_no - last_end = {{ count_between(
                'marks.links || coalesce(determiners, [])', 'last_end', 'token_no'
            ) }}
            {# "Peru, Ghana said" #}
            and not coalesce(list_contains(marks.verbs, token_end), false),
            false
        ) as goes_on,
    from followed
    left join marks using (document_key, sentence_no)
    left join determiners using (document_key, sentence_no)

)

select
    * exclude (goes_on),
    count_if(not goes_on) over (
        partition by document_key, sentence_no, kind order by token_no
    ) as list_no,
from parted
