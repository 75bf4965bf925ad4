{# Capitals told by their country: "the Maltese capital", "la capitale du Ghana", "Ghana's capital". #}
with words as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'capital'

),

countries as (

    select document_key, sentence_no, token_no, token_end, kind, concept as country_code,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('country_name', 'country_short', 'country_adjective')

),

marks as (

    select document_key, sentence_no, ofs,
    from {{ ref('int_sentence_marks') }}

),

capitals as (

    select country_code, capital_city_id as city_id,
    from {{ ref('ref_countries') }}
    where capital_city_id is not null

),

described as (

    select
        words.document_key,
        words.sentence_no,
        least(words.token_no, countries.token_no) as token_no,
        greatest(words.token_end, countries.token_end) as token_end,
        countries.country_code,
        case
            {# "the Maltese capital", "Malta's capital": the 's is a token of its own #}
            when countries.token_no < words.token_no then words.token_no - countries.token_end <= 1
            when countries.kind = 'country_adjective' then countries.token_no = words.token_end
            else
                countries.token_no - words.token_end between 1 and 2
                and list_contains(marks.ofs, words.token_end)
        end as belongs,
    from words
    inner join countries using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)

)

select distinct
    described.document_key,
    described.sentence_no,
    described.token_no,
    described.token_end,
    capitals.city_id,
from described
inner join capitals using (country_code)
where belongs
union
{# "the capital of our country" #}
select document_key, sentence_no, token_no, token_end, city_id,
from {{ ref('int_phrases_located') }}
inner join {{ ref('int_document_homes') }} using (document_key)
inner join capitals using (country_code)
where layer = 'events' and kind = 'home_capital'
