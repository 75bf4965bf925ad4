{#
  Years that stand right before or behind the name of an encounter and date it: "the 2022 Lakes Forum", "a 2016 visit to
  Peru", "le sommet 2024".
#}
with nouns as (

    select document_key, sentence_no, token_no as noun_no, token_end, coalesce(start_no, token_no) - 1 as before_no,
    from {{ ref('int_event_nouns') }}
    left join {{ ref('int_event_noun_starts') }} using (document_key, sentence_no, token_no)

),

spots as (

    select document_key, sentence_no, noun_no, unnest([before_no, token_end])::integer as token_no,
    from nouns

),

years as (

    select
        spots.document_key,
        spots.sentence_no,
        spots.token_no,
        min(spots.noun_no) as noun_no,
        any_value(sentences.words[spots.token_no])::integer as year,
    from spots
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join {{ ref('int_dates') }} as dates
        on spots.document_key = dates.document_key
        and spots.sentence_no = dates.sentence_no
        and spots.token_no between dates.token_no and dates.token_end - 1
    where
        dates.token_no is null
        and spots.token_no > 0
        {# "talks 2000 kilometres away" #}
        and (
            spots.token_no < spots.noun_no
            or spots.token_no = len(sentences.words)
            or list_contains(marks.commas, spots.token_no + 1)
            or list_contains(marks.linkers, spots.token_no + 1)
        )
        and regexp_matches(coalesce(sentences.words[spots.token_no], ''), '^(19|20)\d\d$')
    group by spots.document_key, spots.sentence_no, spots.token_no

)

select
    document_key,
    sentence_no,
    token_no,
    token_no + 1 as token_end,
    noun_no,
    'year' as kind,
    make_date(year, 1, 1) as date_start,
    make_date(year, 12, 31) as date_end,
    make_date(year, 1, 1) as next_start,
    make_date(year, 12, 31) as next_end,
    'stated' as date_basis,
from years
