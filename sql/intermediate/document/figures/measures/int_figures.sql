{# A value and its growth are one figure; growth that belongs to no value is a figure of its own. #}
with measured as (

    select * from {{ ref('int_figure_values') }}

),

changes as (

    select * from {{ ref('int_figure_changes') }}

),

pairs as (

    select * from {{ ref('int_figure_pairs_across') }}

),

with_values as (

    select
        measured.document_key,
        measured.sentence_no,
        measured.paragraph_no,
        measured.token_no,
        measured.token_end,
        measured.metric,
        measured.metric as subject,
        measured.value,
        measured.unit,
        measured.comparator,
        changes.change_pct,
        measured.is_year_on_year or coalesce(changes.is_year_on_year, false) as is_year_on_year,
        measured.is_record,
        measured.is_compared,
        measured.is_target,
        case
            when measured.is_compared then 'value_compared_with'
            when measured.is_target then 'value_aimed_at'
            else 'value' || if(changes.change_pct is null, '', '_with_change')
        end as rule_id,
    from measured
    left join pairs
        on measured.document_key = pairs.document_key
        and measured.sentence_no = pairs.sentence_no
        and measured.token_no = pairs.value_no
    left join changes
        on pairs.document_key = changes.document_key
        and pairs.change_sentence_no = changes.sentence_no
        and pairs.change_no = changes.token_no

),

without_values as (

    select
        changes.* exclude (metric),
        sentences.paragraph_no,
        'growth_only' as metric,
        changes.metric as subject,
        coalesce(comparators.comparator, '=') as comparator,
        false as is_record,
        false as is_compared,
        false as is_target,
        'change_alone' as rule_id,
    from changes
    inner join {{ ref('stg_sentences') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_change_comparators') }} as comparators using (document_key, sentence_no, token_no)
    anti join pairs
        on changes.document_key = pairs.document_key
        and changes.sentence_no = pairs.change_sentence_no
        and changes.token_no = pairs.change_no
    where changes.metric not in ('none', 'loan_or_aid')

),

figures as (

    select * from with_values
    union all by name
    select * from without_values

)

select
    *,
    {{ surrogate_key(['document_key', 'sentence_no', 'token_no']) }} as figure_id,
from figures
