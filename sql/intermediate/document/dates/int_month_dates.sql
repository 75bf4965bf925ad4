{# A month with the days and the year around it: "du 3 au 5 mai 2024", "May 18-19, 2023", "15th of July", "juin". #}
with surrounded as (

    select * from {{ ref('int_month_surroundings') }}

),

numbered as (

    select
        * exclude (before, after, day_ranges),
        try_cast(before[-1] as integer) as day_before,
        try_cast(before[if(list_contains(day_ranges, before[-2]), -3, -2)] as integer) as start_before,
        if(regexp_matches(after[1], '^\d{1,2}$'), after[1]::integer, null) as day_after,
        try_cast(
            case
                when list_contains(day_ranges, after[2]) then after[3]
                when regexp_matches(after[2], '^\d{1,2}$') then after[2]
            end as integer
        ) as end_after,
        list_filter(after[1:4], lambda word: regexp_matches(word, '^(19|20)\d\d$'))[1] as year_word,
        list_position(after[1:4], year_word) as year_place,
    from surrounded

),

bounded as (

    select
        * exclude (day_before, start_before, day_after, end_after),
        if(day_before between 1 and 31, day_before, null) as last_before,
        if(last_before is not null and start_before between 1 and last_before - 1, start_before, null) as first_before,
        if(last_before is null and day_after between 1 and 31, day_after, null) as first_after,
        if(end_after between first_after + 1 and 31, end_after, null) as last_after,
    from numbered

)

select
    document_key,
    sentence_no,
    month_no - if(last_before is null, 0, if(first_before is null, 1, 3)) as token_no,
    month_end + if(first_after is null, 0, 1) + if(last_after is null, 0, 1) + if(year_word is null, 0, 1) as token_end,
    if(coalesce(last_before, first_after) is null, 'month', 'day') as kind,
    coalesce(first_before, last_before, first_after) as first_day,
    coalesce(last_after, last_before, first_after) as last_day,
    month,
    {# a year further off is another date's #}
    if(
        year_place <= case when first_after is null then 1 when last_after is null then 2 else 4 end,
        year_word::integer,
        null
    ) as year,
from bounded
{# "11 sept", but "sept mois" #}
where month_kind = 'month' or last_before is not null
