{#
  "That year", "la même année" in sentences with figures: the year told last, in the same sentence or the one before it. "June of
  that year" is a month.
#}
with phrases as (

    select located.document_key, located.sentence_no, located.token_no, located.token_end,
    from {{ ref('int_phrases_located') }} as located
    anti join {{ ref('int_date_expressions') }} as months
        on located.document_key = months.document_key
        and located.sentence_no = months.sentence_no
        and months.kind in ('day', 'month', 'part_of_year')
        and located.token_no - months.token_end between 0 and 2
    where located.layer = 'syntax' and located.kind = 'same_year'

),

sentences as (

    select document_key, sentence_no, words,
    from {{ ref('int_sentences_tokenized') }}

),

years as (

    select
        phrases.*,
        list_filter(
            sentences.words[:phrases.token_no - 1], lambda word: regexp_matches(word, '^(19|20)\d\d$')
        )[-1] as year_here,
        list_filter(earlier.words, lambda word: regexp_matches(word, '^(19|20)\d\d$'))[-1] as year_before,
    from phrases
    semi join {{ ref('int_figures') }} using (document_key, sentence_no)
    inner join sentences using (document_key, sentence_no)
    left join sentences as earlier
        on phrases.document_key = earlier.document_key
        and phrases.sentence_no = earlier.sentence_no + 1

)

select document_key, sentence_no, token_no, token_end, coalesce(year_here, year_before)::integer as year,
from years
where coalesce(year_here, year_before) is not null
