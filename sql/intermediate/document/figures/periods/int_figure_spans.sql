{#
  The dates of sentences with figures, ranges joined: "January-April", "de janvier à août", "de 2013 à 2023", but "9 percent in 2023
  from 2022", whose second year is the base of a change.
#}
with spans as (

    select * from {{ ref('int_figure_dates') }}

),

bases as (

    {# "in 2023 from 2022", "en 2023 contre 2022", "in March from February" #}
    select spans.*, adjacent.phrase is not null as follows_base,
    from spans
    inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
    left join {{ ref('lex_adjacent_words') }} as adjacent
        on sentences.language = adjacent.language
        and sentences.words[spans.token_no - 1] = adjacent.phrase
        and adjacent.kind in ('start_point', 'set_against')

),

neighbours as (

    select
        *,
        lead(struct_pack(token_no, token_end, kind, date_start, date_end, follows_base)) over in_sentence as next_span,
    from bases
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end)

),

adjoining as (

    select
        *,
        coalesce(next_span.kind = kind and kind in ('month', 'year') and next_span.token_no - token_end <= 1, false)
            as adjoins_next,
        adjoins_next
        and not next_span.follows_base
        {# "2023 and 2022" #}
        and not coalesce(next_span.date_start < date_start and (kind = 'year' or year is not null), false)
            as opens_range,
    from neighbours

),

joined as (

    select
        *,
        coalesce(lag(opens_range) over in_sentence, false) as closes_range,
        follows_base and coalesce(lag(adjoins_next) over in_sentence, false) as is_base,
    from adjoining
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end)

)

select
    document_key,
    sentence_no,
    token_no,
    if(opens_range, next_span.token_end, token_end) as token_end,
    kind,
    part,
    case
        when opens_range and kind = 'month' and year is null
            then make_date(year(next_span.date_start) - if(month > month(next_span.date_start), 1, 0), month, 1)
        else date_start
    end as date_start,
    if(opens_range, next_span.date_end, date_end) as date_end,
    opens_range as is_range,
    is_base,
from joined
where not closes_range
