{#
  Changes with their values: those of one sentence, and those told in a sentence of their own, "Trade reached 5 million
  dollars. This is 10 percent more than a year earlier." There they belong in order to as many values, or to the only one.
#}
with pairs as (

    select * from {{ ref('int_figure_pairs') }}

),

takings_up as (

    select
        marks.document_key,
        marks.sentence_no,
        max(marks.token_end) as opening_end,
        any_value(paragraph_no) as paragraph_no,
    from {{ ref('int_figure_marks') }} as marks
    inner join {{ ref('stg_sentences') }} using (document_key, sentence_no)
    where kind = 'takes_up' and token_no = 1
    group by marks.document_key, marks.sentence_no

),

changes as (

    select
        document_key,
        sentence_no,
        token_no as change_no,
        paragraph_no,
        min(token_no) over (partition by document_key, sentence_no) - opening_end as gap,
        row_number() over (partition by document_key, sentence_no order by token_no) as rank,
        count(*) over (partition by document_key, sentence_no) as change_count,
    from {{ ref('int_figure_changes') }}
    inner join takings_up using (document_key, sentence_no)

),

last_values as (

    select
        document_key,
        sentence_no,
        token_no as value_no,
        paragraph_no,
        row_number() over (partition by document_key, sentence_no order by token_no) as rank,
        count(*) over (partition by document_key, sentence_no) as value_count,
    from {{ ref('int_figure_values') }}
    where metric not in ('share', 'tariff') and not is_compared and not is_target

),

across as (

    select
        changes.document_key,
        changes.sentence_no as change_sentence_no,
        changes.change_no,
        last_values.sentence_no,
        last_values.value_no,
    from changes
    inner join last_values
        on changes.document_key = last_values.document_key
        and changes.sentence_no = last_values.sentence_no + 1
        and changes.rank = last_values.rank
        and value_count in (1, change_count)
        and changes.paragraph_no = last_values.paragraph_no
        {# not "It was a year in which rainfall fell 10 percent" #}
        and changes.gap <= 5
    {# a value has one change, and a change one value #}
    anti join pairs as values_paired
        on last_values.document_key = values_paired.document_key
        and last_values.sentence_no = values_paired.sentence_no
        and last_values.value_no = values_paired.value_no
    anti join pairs as changes_paired
        on changes.document_key = changes_paired.document_key
        and changes.sentence_no = changes_paired.sentence_no
        and changes.change_no = changes_paired.change_no

)

select *, sentence_no as change_sentence_no, from pairs
union all by name
select * from across
