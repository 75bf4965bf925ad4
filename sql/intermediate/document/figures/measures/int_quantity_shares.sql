{#
  "15,6 % des importations", "12 % du cuivre mondial", "40 percent of its gas from Togo": a percentage of something
  measured, of the world's or of what one country has from another is a share of it.
#}
with marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind = 'metric'

),

quantities as (

    select * from {{ ref('int_percentages_of') }}

),

shares as (

    select quantities.document_key, quantities.sentence_no, quantities.token_no, 'share' as metric, 0 as distance,
    from quantities
    inner join marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.concept in ('goods_trade', 'exports', 'imports', 'investment', 'freight_other', 'loan_or_aid')
        and marks.token_no - quantities.token_end between 1 and 3

),

world_words as (

    select language, list(phrase) as words, from {{ ref('lex_adjacent_words') }} where kind = 'of_world' group by all

),

world_shares as (

    select quantities.document_key, quantities.sentence_no, quantities.token_no, 'share' as metric, 0 as distance,
    from quantities
    inner join world_words using (language)
    {# "produces 11 percent of the world's copper", not "is home to", and not of its people #}
    inner join marks as suppliers
        on quantities.document_key = suppliers.document_key
        and quantities.sentence_no = suppliers.sentence_no
        and suppliers.concept in ('share', 'exports', 'imports')
        and quantities.token_no - suppliers.token_end between 0 and 6
    left join marks as others
        on quantities.document_key = others.document_key
        and quantities.sentence_no = others.sentence_no
        and others.concept = 'none'
        and others.token_no - quantities.token_end between 1 and 6
    where
        others.token_no is null
        and list_has_any(quantities.words[quantities.token_end + 1:quantities.token_end + 4], world_words.words)

),

told as (

    select * from shares union select * from world_shares
    union select * from {{ ref('int_quantity_supplies') }} union select * from {{ ref('int_quantity_shares_told_on') }}

),

ranked as (

    {# "took 58 percent of exports, ahead of Togo with 20 percent" #}
    select quantities.document_key, quantities.sentence_no, quantities.token_no, 'share' as metric, 0 as distance,
    from {{ ref('int_quantities') }} as quantities
    inner join told
        on quantities.document_key = told.document_key
        and quantities.sentence_no = told.sentence_no
        and quantities.token_no > told.token_no
    inner join {{ ref('int_sentences_measured') }} as sentences
        on told.document_key = sentences.document_key and told.sentence_no = sentences.sentence_no
    left join {{ ref('int_sentence_marks') }} as clauses
        on told.document_key = clauses.document_key and told.sentence_no = clauses.sentence_no
    inner join {{ ref('lex_adjacent_words') }} as adjacent
        on sentences.language = adjacent.language
        and adjacent.kind = 'ranked_before'
        and list_contains(sentences.words[told.token_no:quantities.token_no - 1], adjacent.phrase)
    where
        quantities.unit = 'percent'
        and {{ count_between('clauses.relatives', 'told.token_no', 'quantities.token_no') }} = 0

)

select * from told
union
select * from ranked
