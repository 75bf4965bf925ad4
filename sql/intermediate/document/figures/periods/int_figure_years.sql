{#
  Years in sentences that hold figures: any number that looks like one and is no quantity. "2024/25" is a season
  without ends.
#}
with figures as (

    select document_key, sentence_no
    from {{ ref('int_figures') }}
    union
    select document_key, heading_no
    from {{ ref('int_figure_headings') }}

),

quantities as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_quantities') }}

),

sentences as (

    select * from {{ ref('int_sentences_measured') }}

),

words as (

    select
        document_key,
        sentence_no,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as word,
        unnest(list_prepend(null, words)) as word_before,
        unnest(words[2:]) as word_after,
        unnest(words[3:]) as second_after,
        unnest(pieces[2:]) as piece_after,
    from sentences
    semi join figures using (document_key, sentence_no)

),

years as (

    select
        document_key,
        sentence_no,
        token_no,
        {# "FY25" ends in 2025 #}
        word::integer + if(len(word) = 2, 1999, 0) as year,
        len(word) = 2
        or regexp_matches(piece_after, '^[-–]\d\d$') or (word_after = '/' and regexp_matches(second_after, '^\d\d$'))
            as is_season,
    from words
    where regexp_matches(word, '^(19|20)\d\d$') or word_before = 'fy' and regexp_matches(word, '^\d\d$')

)

select years.*
from years
left join quantities
    on years.document_key = quantities.document_key
    and years.sentence_no = quantities.sentence_no
    and years.token_no between quantities.token_no and quantities.token_end - 1
where quantities.token_no is null
