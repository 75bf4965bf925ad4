{# Between whom a figure measures: the countries of its sentence; where it only says "the two countries", those named before. #}
with figures as (

    select distinct document_key, sentence_no
    from {{ ref('int_figures') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and (kind like 'country_%' or kind = 'joint' or kind = 'organization')

),

named as (

    {# cities that stand for a government do not trade #}
    select
        document_key,
        sentence_no,
        list(distinct concept order by concept) filter (kind != 'joint') as codes,
    from phrases
    where kind in ('country_name', 'country_short', 'country_adjective', 'country_prefix', 'organization')
    group by document_key, sentence_no

),

sentences as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    where section in ('body', 'headline')

),

remembered as (

    select
        sentences.document_key,
        sentences.sentence_no,
        coalesce(
            named.codes,
            last_value(named.codes ignore nulls) over (
                partition by sentences.document_key order by sentences.sentence_no rows between unbounded preceding and 1 preceding
            )
        ) as codes,
    from sentences
    left join named using (document_key, sentence_no)

),

final as (

    select
        figures.document_key,
        figures.sentence_no,
        unnest(remembered.codes) as country_code,
    from figures
    inner join remembered using (document_key, sentence_no)

)

select * from final
