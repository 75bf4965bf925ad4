{# Growth and decline with what grows: the nearest thing before it that can. #}
with changes as (

    select * from {{ ref('int_changes_stated') }}

),

quantities as (

    select * from {{ ref('int_quantity_roles') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}

),

sentences as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    where section = 'body'

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

told as (

    select *
    from measures
    union all
    {# "Exports reached 3 billion. Cement led with a 38% jump": goes on with what the sentence before measured #}
    select here.document_key, here.sentence_no, 0, 1, arg_max(quantities.metric, quantities.token_no)
    from {{ ref('stg_sentences') }} as here
    inner join quantities
        on here.document_key = quantities.document_key
        and here.sentence_no = quantities.sentence_no + 1
        and here.paragraph_no = quantities.paragraph_no
    anti join marks as own
        on here.document_key = own.document_key
        and here.sentence_no = own.sentence_no
        and own.kind = 'metric'
        and own.concept not in ('share', 'tariff')
    where quantities.part = 'value' and quantities.metric in ('goods_trade', 'exports', 'imports')
    group by here.document_key, here.sentence_no

),

grown as (

    select
        changes.document_key,
        changes.sentence_no,
        changes.token_no,
        changes.token_end,
        changes.change_pct,
        arg_min(told.concept, ({{ word_distance('told', 'changes') }}, told.concept)) as metric,
        coalesce(bool_or(years.kind is not null), false) as is_year_on_year,
    from changes
    semi join sentences using (document_key, sentence_no)
    inner join told using (document_key, sentence_no)
    left join marks as years
        on changes.document_key = years.document_key
        and changes.sentence_no = years.sentence_no
        and years.kind = 'year_on_year'
    group by changes.document_key, changes.sentence_no, changes.token_no, changes.token_end, changes.change_pct

)

select *
from grown
qualify row_number() over (partition by document_key, sentence_no, token_no order by token_end desc, change_pct) = 1
