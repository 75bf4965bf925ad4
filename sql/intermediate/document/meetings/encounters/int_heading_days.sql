{# Short paragraphs without a full stop, headings, with the days they name and whether they name nothing else. #}
with sentences as (

    select document_key, sentence_no, paragraph_no, sentence_text,
    from {{ ref('stg_sentences') }}

),

tokenized as (

    select
        document_key,
        sentence_no,
        len(words) as token_count,
        {# counted in short sentences only: headings have no others #}
        if(
            token_count <= 7, len(list_filter(words, lambda word: not regexp_matches(word, '[\p{L}\d]'))), null
        ) as sign_count,
    from {{ ref('int_sentences_tokenized') }}

),

dates as (

    select * from {{ ref('int_dates') }}
    where kind in ('day', 'weekday')

),

dated_sentences as (

    select
        document_key,
        sentence_no,
        sum(token_end - token_no) as date_tokens,
        min(next_start) filter (kind = 'day') as day_start,
        max(next_end) filter (kind = 'day') as day_end,
        min(weekday) as first_weekday,
        max(weekday) as last_weekday,
    from dates
    group by document_key, sentence_no

),

paragraphs as (

    {# other short paragraphs without a full stop are headings too: they end the day above them #}
    select
        document_key,
        paragraph_no,
        min(sentence_no) as sentence_no,
        sum(date_tokens) = sum(token_count - sign_count) as is_day,
        min(day_start) as day_start,
        max(day_end) as day_end,
        min(first_weekday) as first_weekday,
        max(last_weekday) as last_weekday,
    from sentences
    inner join tokenized using (document_key, sentence_no)
    left join dated_sentences using (document_key, sentence_no)
    group by document_key, paragraph_no
    having sum(token_count) <= 7 and not bool_or(regexp_matches(sentence_text, '[.!?…:]\W*$'))

)

select *
from paragraphs
