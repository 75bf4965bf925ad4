{#
  Changes with their values: those of one sentence, and those told in a sentence of their own, "Trade reached 5 million
  dollars. This is 10 percent more than a year earlier." There they belong in order to as many values, or to the only one.
#}
with pairs as (

    select * from {{ ref('int_figure_pairs') }}

),

takings_up as (

    select document_key, sentence_no,
    from {{ ref('int_figure_marks') }}
    where kind = 'takes_up' and token_no = 1

),

changes as (

    select
        document_key,
        sentence_no,
        token_no as change_no,
        row_number() over (partition by document_key, sentence_no order by token_no) as rank,
        count(*) over (partition by document_key, sentence_no) as change_count,
    from {{ ref('int_figure_changes') }}
    semi join takings_up using (document_key, sentence_no)

),

last_values as (

    select
        document_key,
        sentence_no,
        token_no as value_no,
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
