{# Where sentences with figures join countries: "from Togo and Malta", "entre Malte et le Togo", "to Peru, Togo". #}
with words as (

    select * from {{ ref('int_country_words') }}
    semi join {{ ref('int_figures') }} using (document_key, sentence_no)

),

articles as (

    select language, phrase,
    from {{ ref('lex_function_words') }}
    where kind in ('determiner', 'preposition')

)

select words.document_key, words.sentence_no, list(distinct words.token_end) as links,
from words
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
inner join words as next_words
    on words.document_key = next_words.document_key
    and words.sentence_no = next_words.sentence_no
    and next_words.token_no - words.token_end between 1 and 2
left join articles
    on sentences.language = articles.language
    and sentences.words[next_words.token_no - 1] = articles.phrase
where next_words.token_no = words.token_end + 1 or articles.phrase is not null
group by words.document_key, words.sentence_no
