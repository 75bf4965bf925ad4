{#
  Where each phrase of the lexicons stands. Of those that overlap in a layer the first one stays, and of those the
  longest; phrases of the very same words all stay. More than a hundred models read a kind or two of them: in this order
  they skip the rest unread. Until they are in order they are numbers, which are light to sort.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select * exclude (words), words[1] as word,
    from {{ ref('int_phrases') }}
    where word_count = 1

),

long_phrases as (

    select * from {{ ref('int_long_phrases_located') }}

),

covered as (

    select * from {{ ref('int_tokens_covered') }}

),

tokens as (

    select
        document_key,
        sentence_no,
        language,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as word,
        null as printed,
        false as wants_capital,
    from sentences
    union all
    {# what lexicons hold with a capital is sought among the words that have one #}
    select document_key, sentence_no, language, token_no, lower(printed), printed, true,
    from {{ ref('int_capitalized_tokens') }}
    inner join sentences using (document_key, sentence_no)

),

single_words as (

    select
        tokens.document_key,
        tokens.sentence_no,
        tokens.token_no,
        (tokens.token_no + 1)::bigint as token_end,
        phrases.layer,
        phrases.kind_no,
        phrases.phrase_no,
    from tokens
    inner join phrases using (language, word, wants_capital)
    {# "Eco Forum" is not the ECO's #}
    where
        not tokens.wants_capital
        or phrases.kind != 'organization' or length(phrases.phrase) > 3 or tokens.printed = phrases.phrase

),

longest as (

    select long_phrases.*
    from long_phrases
    inner join covered using (document_key, sentence_no, layer, token_no)
    where not covered.is_inside and long_phrases.token_end >= covered.last_end

),

located as (

    select * from single_words
    anti join covered using (document_key, sentence_no, layer, token_no)
    union all
    select * from longest

),

in_order as (

    select document_key, sentence_no, token_no, token_end, phrase_no,
    from located
    order by kind_no, document_key

)

select
    in_order.document_key,
    in_order.sentence_no,
    in_order.token_no,
    meanings.lexicon,
    meanings.layer,
    meanings.phrase,
    meanings.kind,
    meanings.concept,
    meanings.detail,
    meanings.tense,
    meanings.language,
    in_order.token_end,
from in_order
inner join {{ ref('int_phrases') }} as meanings using (phrase_no)
