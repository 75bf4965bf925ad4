with sentences as (

    select
        *,
        {# "Minister Exemple Holds Talks with Omani Counterpart" #}
        section = 'headline'
        and len(list_filter(pieces, lambda piece: regexp_matches(piece, '^[^\p{L}]*\p{Ll}{5,}$'))) = 0 as is_title_case,
    from {{ ref('int_sentences_tokenized') }}

),

tokens as (

    select
        document_key,
        sentence_no,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as word,
        unnest(pieces) as piece,
        unnest(list_prepend(null, words)) as word_before,
        unnest(words[2:]) as word_after,
        is_title_case,
    from sentences

),

capitalized as (

    select
        document_key,
        sentence_no,
        token_no,
        ltrim(piece, ' -''’‘') as printed,
        {# a capital at the start of a sentence, after a colon or an opening mark says nothing about the word #}
        is_title_case or token_no = 1 or word_before in ('«', '“', '"', ':', '(', '–', '—', '-') as is_forced,
        coalesce(word_after = '.', false) as has_point,
    from tokens
    {# what is printed as it is in lower case ends its piece: that is seen without cutting anything off #}
    where not ends_with(piece, word)

)

select * from capitalized
