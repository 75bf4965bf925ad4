{# Parts told in words, in percent: "a third of its exports", "les trois quarts des achats", but "rose by a third". #}
select distinct
    phrases.document_key,
    phrases.sentence_no,
    phrases.token_no,
    phrases.token_end,
    phrases.concept::double as percentage,
from {{ ref('int_phrases_located') }} as phrases
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
inner join {{ ref('lex_adjacent_words') }} as adjacent
    on sentences.language = adjacent.language
    and (
        adjacent.kind = 'share_of' and sentences.words[phrases.token_end] = adjacent.phrase
        {# "dont plus de la moitié vers Malte" #}
        or adjacent.kind = 'including'
        and list_contains(sentences.words[greatest(phrases.token_no - 3, 1):phrases.token_no - 1], adjacent.phrase)
    )
left join {{ ref('int_phrases_located') }} as wholes
    on phrases.document_key = wholes.document_key
    and phrases.sentence_no = wholes.sentence_no
    and wholes.token_no - phrases.token_end between 1 and 4
    and wholes.kind in ('metric', 'country_name')
left join {{ ref('lex_adjacent_words') }} as ordered
    on sentences.language = ordered.language
    and sentences.words[phrases.token_no - 1] = ordered.phrase
    and ordered.kind = 'ordered_part'
where phrases.layer = 'figures' and phrases.kind = 'fraction'
    {# "the second half of 2024" #}
    and ordered.phrase is null
    {# "half of it to Malta", but "as a third of its shops closed" #}
    and (adjacent.kind = 'including' or wholes.concept != 'none')
