{# Runs of capitalised words that are names. Whether one is a person's is settled later, by what stands around it. #}
with runs as (

    select * from {{ ref('int_name_runs') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where kind = 'institution_word'

),

unforced as (

    select distinct document_key, unnest(name_words) as word,
    from runs
    where not is_forced or len(name_words) > 1

),

names as (

    {# a single capitalised word that only ever opens sentences may be any word #}
    select * exclude (is_forced),
    from runs
    where
        len(name_words) <= 6
        and (
            not is_forced
            or len(name_words) > 1
            or (document_key, name_words[1]) in (select (document_key, word) from unforced)
        )

),

titled as (

    {# "M. EXEMPLE" #}
    select distinct document_key, sentence_no, token_end as token_no, true as is_titled,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'title'

),

institutions as (

    select distinct names.document_key, names.sentence_no, names.token_no,
    from names
    inner join phrases
        on names.document_key = phrases.document_key
        and names.sentence_no = phrases.sentence_no
        and names.token_no <= phrases.token_no
        and names.token_end > phrases.token_no

),

judged as (

    select
        names.*,
        {# acronyms and what holds a word of institutions ("Associated Press") are no people #}
        regexp_matches(names.name, '^\p{Lu}[\p{Lu}\d&]+s?$') and titled.is_titled is null
        or institutions.token_no is not null as is_institution,
    from names
    left join titled using (document_key, sentence_no, token_no)
    left join institutions using (document_key, sentence_no, token_no)

)

select * from judged
