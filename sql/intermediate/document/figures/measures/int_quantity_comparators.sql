{#
  What stands right before a quantity: "more than", also across a record ("topped a record 5 million"); of two values told one by
  one the second takes that of the first ("exceed 5 and 3 million, respectively").
#}
with quantities as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_quantities_measured') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'respective') as respective,
        list(phrase) filter (kind = 'coordination') as coordinations,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

records as (

    select quantities.*, min(marks.token_no) as record_no,
    from quantities
    left join marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.kind = 'record'
        and quantities.token_no - marks.token_end between 0 and 1
    group by all

),

own as (

    select
        records.* exclude (record_no),
        arg_max(marks.concept, marks.token_no) as comparator,
    from records
    left join marks
        on records.document_key = marks.document_key
        and records.sentence_no = marks.sentence_no
        and marks.kind = 'comparator'
        {# "about its 5 million", but not "under its 5 million plan" #}
        and (
            records.token_no - marks.token_end between 0 and if(marks.concept = '<', 0, 1)
            or records.record_no - marks.token_end between 0 and 1
        )
    group by records.document_key, records.sentence_no, records.token_no, records.token_end

),

neighbours as (

    select
        own.*,
        lag(struct_pack(token_end, comparator)) over (
            partition by own.document_key, own.sentence_no order by own.token_no
        ) as quantity_before,
        list_contains(adjacent.coordinations, sentences.words[own.token_no - 1])
        and list_has_any(adjacent.respective, sentences.words[own.token_end:own.token_end + 12]) as is_respective,
    from own
    inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
    left join adjacent using (language)

)

select
    document_key, sentence_no, token_no,
    coalesce(
        comparator,
        if(is_respective and quantity_before.token_end = token_no - 1, quantity_before.comparator, null),
        '='
    ) as comparator,
from neighbours
