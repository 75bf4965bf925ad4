{#
  Dates as written, nothing resolved yet: a month with the days and the year around it ("du 3 au 5 mai 2024", "May 18-19, 2023"),
  weekdays, relative expressions, parts of a year, years alone.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (kind in ('month', 'weekday', 'part_of_year') or kind like 'relative_%')

),

around_months as (

    select
        phrases.document_key,
        phrases.sentence_no,
        phrases.token_no as month_no,
        phrases.token_end as month_end,
        try_cast(phrases.concept as integer) as month,
        {# ordinal endings and "of" between day and month say nothing: "15th of July", "1er mai" #}
        list_filter(
            sentences.words[greatest(phrases.token_no - 5, 1):phrases.token_no - 1],
            lambda word: word not in ('st', 'nd', 'rd', 'th', 'er', 'of', 'the')
        ) as before,
        list_filter(
            sentences.words[phrases.token_end:phrases.token_end + 6],
            lambda word: word not in ('st', 'nd', 'rd', 'th', ',')
        ) as after,
    from phrases
    inner join sentences using (document_key, sentence_no)
    where phrases.kind = 'month'

),

numbered as (

    select
        *,
        try_cast(before[-1] as integer) as day_before,
        if(before[-2] in ('au', 'et', 'to', 'and', '–', 'until', 'a'), try_cast(before[-3] as integer), try_cast(before[-2] as integer))
            as range_start_before,
        if(regexp_matches(after[1], '^\d{1,2}$'), try_cast(after[1] as integer), null) as day_after,
        if(after[2] in ('to', 'and', '–', 'until'), try_cast(after[3] as integer), if(regexp_matches(after[2], '^\d{1,2}$'), try_cast(after[2] as integer), null))
            as range_end_after,
    from around_months

),

monthly as (

    select
        document_key,
        sentence_no,
        month_no,
        month_end,
        month,
        if(day_before between 1 and 31, day_before, null) as day_before,
        if(day_before between 1 and 31 and range_start_before between 1 and day_before - 1, range_start_before, null)
            as range_start_before,
        if(day_before between 1 and 31, null, if(day_after between 1 and 31, day_after, null)) as day_after,
        if(range_end_after between day_after + 1 and 31, range_end_after, null) as range_end_after,
        list_filter(after[1:4], lambda word: regexp_matches(word, '^(19|20)\d\d$'))[1]::integer as year,
        list_position(after[1:4], list_filter(after[1:4], lambda word: regexp_matches(word, '^(19|20)\d\d$'))[1]) as year_place,
    from numbered

),

with_months as (

    select
        document_key,
        sentence_no,
        month_no - if(day_before is null, 0, if(range_start_before is null, 1, 3)) as token_no,
        month_end
        + if(day_after is null, 0, 1)
        + if(range_end_after is null, 0, 1)
        + if(year is null, 0, 1) as token_end,
        if(coalesce(day_before, day_after) is null, 'month', 'day') as kind,
        coalesce(range_start_before, day_before, day_after) as first_day,
        coalesce(if(day_after is not null, range_end_after, null), day_before, day_after) as last_day,
        month,
        if(year_place <= if(day_after is null, 1, if(range_end_after is null, 2, 4)), year, null) as year,
        null::integer as step,
        null::varchar as part,
    from monthly

),

others as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        kind,
        null::integer as first_day,
        null::integer as last_day,
        null::integer as month,
        null::integer as year,
        if(kind = 'part_of_year', null, try_cast(concept as integer)) as step,
        if(kind = 'part_of_year', concept, null) as part,
    from phrases
    where kind != 'month'

),

years as (

    {# a year alone, where a word before it shows that it is one #}
    select
        document_key,
        sentence_no,
        token_no,
        token_no + 1 as token_end,
        'year' as kind,
        null::integer as first_day,
        null::integer as last_day,
        null::integer as month,
        word::integer as year,
        null::integer as step,
        null::varchar as part,
    from (
        select
            document_key,
            sentence_no,
            unnest(words) as word,
            unnest(list_prepend(null, words)) as word_before,
            unnest(range(1, len(words) + 1))::integer as token_no,
        from sentences
    )
    where
        regexp_matches(word, '^(19|20)\d\d$')
        and word_before in ('en', 'in', 'since', 'depuis', 'de', 'of', 'fin', 'début', 'l', 'an', 'année', 'année', 'by', 'from', 'for', 'pour',
                            'year', 'end', 'early', 'late', 'mid', 'during', 'durant', 'd', 'et', 'and', 'à', 'throughout', 'horizon', 'ici')

),

slashed as (

    {# "22/01", "22/01/2025" in update lines #}
    select
        document_key,
        sentence_no,
        token_no,
        token_no + if(year_text is null, 3, 5) as token_end,
        'day' as kind,
        day_text::integer as first_day,
        day_text::integer as last_day,
        month_text::integer as month,
        year_text::integer as year,
        null::integer as step,
        null::varchar as part,
    from (
        select
            document_key,
            sentence_no,
            unnest(words) as day_text,
            unnest(words[2:]) as slash,
            unnest(words[3:]) as month_text,
            if(unnest(words[4:]) = '/' and regexp_matches(unnest(words[5:]), '^(19|20)\d\d$'), unnest(words[5:]), null) as year_text,
            unnest(range(1, len(words) + 1))::integer as token_no,
        from sentences
        where list_contains(words, '/')
    )
    where slash = '/' and regexp_matches(day_text, '^\d{1,2}$') and regexp_matches(month_text, '^\d{1,2}$')
        and day_text::integer between 1 and 31 and month_text::integer between 1 and 12

),

expressions as (

    select * from with_months
    union all by name
    select * from others
    union all by name
    select years.*
    from years
    anti join with_months
        on years.document_key = with_months.document_key
        and years.sentence_no = with_months.sentence_no
        and years.token_no between with_months.token_no and with_months.token_end
    union all by name
    select * from slashed

)

select * from expressions
