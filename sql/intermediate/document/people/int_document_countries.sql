{# How often a document speaks of each country: what it is about, and from where it reports. #}
with phrases as (

    select document_key, sentence_no, concept as country_code
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in ('country_name', 'country_short', 'country_adjective', 'country_capital_for_government')

),

sentences as (

    select document_key, sentence_no, section
    from {{ ref('stg_sentences') }}

),

counted as (

    select
        document_key,
        country_code,
        count(*) as mention_count,
        count_if(section = 'dateline') as dateline_count,
    from phrases
    inner join sentences using (document_key, sentence_no)
    group by document_key, country_code

)

select * from counted
