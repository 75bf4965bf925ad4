{#
  Percentages of what the same sentence has just measured: "exported copper for 5 million, half of it to Malta", "10
  millions de tonnes, dont 34 % vers Malte".
#}
with percentages as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_quantities') }}
    where unit = 'percent'

),

traded as (

    select document_key, sentence_no, min(token_no) as mark_no,
    from {{ ref('int_figure_marks') }}
    where kind = 'metric' and concept in ('exports', 'imports', 'goods_trade')
    group by document_key, sentence_no

),

values_told as (

    select document_key, sentence_no, list(token_no) as value_places,
    from {{ ref('int_quantities') }}
    where unit_kind in ('currency', 'quantity')
    group by document_key, sentence_no

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'share_of') as ofs,
        list(phrase) filter (kind = 'whole_again') as wholes,
        list(phrase) filter (kind = 'including') as including,
    from {{ ref('lex_adjacent_words') }}
    group by language

)

select percentages.document_key, percentages.sentence_no, percentages.token_no, 'share' as metric, 0 as distance,
from percentages
inner join traded using (document_key, sentence_no)
inner join values_told using (document_key, sentence_no)
inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
inner join adjacent using (language)
where
    traded.mark_no < percentages.token_no
    and {{ count_between('values_told.value_places', '1', 'percentages.token_no') }} > 0
    and (
        list_contains(ofs, sentences.words[percentages.token_end])
        and list_contains(wholes, sentences.words[percentages.token_end + 1])
        or list_has_any(sentences.words[percentages.token_no - 4:percentages.token_no - 1], including)
    )
