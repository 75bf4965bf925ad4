{# The country of the agency that a story names as its own at its beginning: "RABAT (MAP) –", "Astana. Kazinform –". #}
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

)

select document_key, arg_min(country_code, (sentence_no, token_no)) as country_code,
from agencies
group by document_key
