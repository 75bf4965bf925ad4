{#
  Figures of a railway, a pipeline or a road that a sentence not far before them calls by the countries at its ends ("the
  Malta-Togo railway … the line carried 5 million tonnes"): it is between those.
#}
with figures as (

    select * from {{ ref('int_figures') }}
    where subject in ('freight_rail', 'freight_other', 'passengers', 'investment', 'goods_trade')

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'line') as lines,
        list(phrase) filter (kind = 'line_again') as again,
        list(phrase) filter (kind = 'auxiliary') as verbs,
    from (
        select language, phrase, kind from {{ ref('lex_adjacent_words') }}
        union all
        select language, phrase, kind from {{ ref('lex_function_words') }}
    )
    group by language

),

words as (

    select
        *,
        coalesce(token_no > lag(token_end) over in_sentence, true) as opens,
    from {{ ref('int_country_words') }}
    semi join figures using (document_key)
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end)

),

chained as (

    select *, count_if(opens) over (partition by document_key, sentence_no order by token_no, token_end) as chain_no,
    from words

),

chains as (

    {# "Malta-Togo", "Malte-Togo-Pérou", "Valletta–Lomé" #}
    select
        document_key,
        sentence_no,
        min(token_no) as chain_start,
        max(token_end) as chain_end,
        list(distinct country_code order by country_code) as codes,
    from chained
    group by document_key, sentence_no, chain_no
    having count(distinct country_code) > 1

),

named as (

    select chains.*,
    from chains
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join adjacent using (language)
    where list_has_any(
        sentences.words[greatest(chain_start - 4, 1):chain_start - 1] || sentences.words[chain_end:chain_end + 3],
        adjacent.lines
    )

)

select figures.document_key, figures.sentence_no, figures.token_no,
    arg_max(named.codes, (named.sentence_no, named.chain_start)) as codes,
from figures
inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
inner join adjacent using (language)
inner join named
    on figures.document_key = named.document_key
    and figures.sentence_no - named.sentence_no between 0 and 12
where
    list_has_any(sentences.words, adjacent.lines)
    {# "the service has carried goods for 5 million", but "investment in the service sector" #}
    or figures.subject in ('freight_rail', 'freight_other', 'passengers')
    and list_has_any(sentences.words, adjacent.again)
    or list_has_any(list_transform(range(2, len(sentences.words) + 1), lambda place:
        if(list_contains(adjacent.again, sentences.words[place - 1]), sentences.words[place], null)), adjacent.verbs)
group by figures.document_key, figures.sentence_no, figures.token_no
