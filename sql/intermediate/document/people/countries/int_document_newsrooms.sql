{#
  The country of the agency that a story names as its own at its beginning: "RABAT (MAP) –", "Astana. Kazinform –"; else
  the one where alone people are called so: "Shri Exemple".
#}
with agencies as (

    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.concept as country_code,
    from {{ ref('int_phrases_located') }} as phrases
    inner join {{ ref('stg_sentences') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_phrases_located') }} as brackets
        on phrases.document_key = brackets.document_key
        and phrases.sentence_no = brackets.sentence_no
        and phrases.token_no = brackets.token_end
        and brackets.kind = 'bracket'
    where
        phrases.layer = 'asides'
        and phrases.kind = 'newsroom'
        and sentences.section != 'headline'
        and sentences.paragraph_no <= 4
        and (
            sentences.section = 'dateline'
            or phrases.token_no = 1
            or (brackets.token_no is not null and phrases.token_no <= 12)
        )

),

datelines as (

    select document_key, country_code as dateline_country,
    from {{ ref('int_document_countries') }}
    where dateline_count > 0

),

honorifics as (

    {# "LONDON – … met Shri Exemple" tells of a guest #}
    select document_key, sentence_no, token_no, concept as country_code,
    from {{ ref('int_phrases_located') }}
    left join datelines using (document_key)
    where layer = 'asides' and kind = 'honorific' and coalesce(dateline_country = concept, true)

),

told as (

    select *, true as is_agency, from agencies
    union all
    select *, false as is_agency, from honorifics

)

select document_key, arg_min(country_code, (not is_agency, sentence_no, token_no)) as country_code,
from told
group by document_key
