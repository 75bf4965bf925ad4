-- Where in its sentence the figure $fact_id has its value, unit, period and change, and what names the thing measured.
with figure as (

    select * from intermediate.int_figures
    where figure_id = $fact_id

),

change as (

    select figure.document_key, figure.sentence_no, changes.token_no, changes.token_end,
    from figure
    inner join intermediate.int_figure_pairs as pairs
        on figure.document_key = pairs.document_key
        and figure.sentence_no = pairs.sentence_no
        and figure.token_no = pairs.value_no
    inner join intermediate.int_figure_changes as changes
        on pairs.document_key = changes.document_key
        and pairs.sentence_no = changes.sentence_no
        and pairs.change_no = changes.token_no
    union all
    select document_key, sentence_no, token_no, token_end,
    from figure
    where value is null

),

phrases as (

    select distinct phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.layer,
        phrases.kind, phrases.concept,
    from intermediate.int_phrases_located as phrases
    inner join figure using (document_key, sentence_no)

)

select figure.document_key, figure.sentence_no, 'value' as label, numbers.token_no, numbers.token_end, null as words,
from figure
inner join intermediate.int_numbers as numbers
    on figure.document_key = numbers.document_key
    and figure.sentence_no = numbers.sentence_no
    and numbers.token_no >= figure.token_no
    and numbers.token_end <= figure.token_end
where figure.value is not null
union all
select figure.document_key, figure.sentence_no, 'unit', phrases.token_no, phrases.token_end, null
from figure
inner join phrases on phrases.token_no >= figure.token_no and phrases.token_end <= figure.token_end
where
    phrases.layer = 'syntax'
    and phrases.kind in ('currency', 'quantity', 'percent', 'symbol')
    and figure.value is not null
union all
select figure.document_key, figure.sentence_no, 'measured', phrases.token_no, phrases.token_end, null
from figure
inner join phrases on phrases.layer = 'figures' and phrases.kind = 'metric' and figure.subject = phrases.concept
union all
select document_key, sentence_no, 'change', token_no, token_end, null
from change
union all
select document_key, sentence_no, 'period', named.period_no, named.period_no_end, null
from figure
inner join intermediate.int_figure_periods_named as named using (document_key, sentence_no, token_no)
