{#
  Growth and decline in percent: as a percentage, in a word ("doubled", "d'un tiers"), or as a multiple ("2,6 fois plus", "1.6 times more").
  Each with what grows: the nearest thing before it that can.
#}
with quantities as (

    select * from {{ ref('int_quantity_roles') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}

),

numbers as (

    select * from {{ ref('int_numbers') }}

),

sentences as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

changes as (

    select document_key, sentence_no, token_no, token_end, if(direction = 'decrease', -value, value) as change_pct,
    from quantities
    where part = 'change'
    union all
    {# "ont baissé d'un tiers": a part takes its direction from the verb #}
    select stated.document_key, stated.sentence_no, stated.token_no, stated.token_end,
        if(stated.kind = 'decrease' or bool_or(fallen.kind = 'decrease'), -1, 1) * try_cast(stated.concept as double),
    from marks as stated
    left join marks as fallen
        on stated.document_key = fallen.document_key
        and stated.sentence_no = fallen.sentence_no
        and fallen.concept is null
        and stated.token_no - fallen.token_end between 0 and 2
    where stated.kind in ('increase', 'decrease') and stated.concept not in ('times', 'by_times')
    group by stated.document_key, stated.sentence_no, stated.token_no, stated.token_end, stated.kind, stated.concept
    union all
    select numbers.document_key, numbers.sentence_no, numbers.token_no, marks.token_end, 100 * (numbers.value - 1),
    from numbers
    inner join marks
        on numbers.document_key = marks.document_key
        and numbers.sentence_no = marks.sentence_no
        and ((marks.concept = 'times' and numbers.token_end = marks.token_no)
            or (marks.concept = 'by_times' and numbers.token_no = marks.token_end))

),

measures as (

    {# a value speaks for what it measures where the sentence does not name it #}
    select document_key, sentence_no, token_no, token_end, concept,
    from marks
    where kind = 'metric' and concept not in ('share', 'tariff')
    union all
    select document_key, sentence_no, token_no, token_end, metric,
    from quantities
    where part = 'value' and metric not in ('share', 'tariff')

),

grown as (

    select
        changes.document_key,
        changes.sentence_no,
        changes.token_no,
        changes.token_end,
        changes.change_pct,
        arg_min(measures.concept, ({{ word_distance('measures', 'changes') }}, measures.concept)) as metric,
        coalesce(bool_or(years.kind is not null), false) as is_year_on_year,
    from changes
    semi join sentences using (document_key, sentence_no)
    inner join measures using (document_key, sentence_no)
    left join marks as years
        on changes.document_key = years.document_key
        and changes.sentence_no = years.sentence_no
        and years.kind = 'year_on_year'
    group by changes.document_key, changes.sentence_no, changes.token_no, changes.token_end, changes.change_pct

)

select *
from grown
qualify row_number() over (partition by document_key, sentence_no, token_no order by token_end desc, change_pct) = 1
