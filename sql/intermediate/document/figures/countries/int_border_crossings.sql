{#
  What a sentence shows of borders crossed: two parties, a foreign one, "both sides", "abroad"; and whether a word speaks of
  trade between countries ("exports") and not of one that is done at home as well ("sales").
#}
with sentences as (

    select sentences.document_key, sentences.sentence_no, sentences.language, sentences.words,
    from {{ ref('int_sentences_tokenized') }} as sentences
    semi join {{ ref('int_figures') }} as figures
        on sentences.document_key = figures.document_key
        and sentences.sentence_no between figures.sentence_no - 1 and figures.sentence_no

),

phrases as (

    select
        document_key,
        sentence_no,
        bool_or(layer = 'syntax' and kind = 'joint') as is_joint,
        bool_or(
            layer = 'figures' and kind = 'metric'
            and if(
                concept in ('goods_trade', 'exports', 'imports', 'tariff'),
                phrase not in (select phrase from {{ ref('lex_figures') }} where note = 'at_home_too'),
                {# "the trade deficit" #}
                phrase in (select phrase from {{ ref('lex_figures') }} where note = 'across')
            )
        ) as trades,
        bool_or(
            layer = 'figures' and kind = 'metric'
            and concept in ('goods_trade', 'exports', 'imports', 'investment', 'contracts', 'loan_or_aid', 'passengers',
                'freight_rail', 'freight_other', 'tariff')
        ) as deals,
        {# "under the terms of the agreement": the one of the sentence before #}
        bool_or(layer = 'figures' and concept = 'anaphor') as points_back,
    from {{ ref('int_phrases_located') }}
    semi join sentences using (document_key, sentence_no)
    where layer = 'figures' or kind = 'joint'
    group by document_key, sentence_no

),

words as (

    select
        language,
        list(phrase) filter (kind = 'across_borders') as across,
        list(phrase) filter (kind = 'continent') as continents,
        list(phrase) filter (kind = 'of_world') as of_world,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

worded as (

    select
        sentences.document_key,
        sentences.sentence_no,
        coalesce(list_has_any(sentences.words, words.across), false) as has_word,
        coalesce(list_has_any(sentences.words, words.continents), false) as has_continent,
        coalesce(list_has_any(sentences.words, words.of_world), false) as is_global,
    from sentences
    left join words using (language)

)

select
    document_key,
    sentence_no,
    coalesce(party_count, 0) > 0 as names_party,
    coalesce(has_word or has_continent or is_joint or has_foreigner or party_count > 1, false) as crosses,
    coalesce(has_word or has_foreign_trader or trader_count > 1, false) as sells_across,
    coalesce(has_word or has_continent or is_joint or party_count > 1, false) as names_two_sides,
    coalesce(trades, false) as trades,
    coalesce(deals, false) as deals,
    coalesce(points_back, false) as points_back,
    is_global,
from worded
left join {{ ref('int_figure_sentence_sides') }} using (document_key, sentence_no)
left join phrases using (document_key, sentence_no)
