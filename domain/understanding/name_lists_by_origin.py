"""More names of people, by where they come from: common in Sweden, and met in care.

From memory, after Statistics Sweden's (SCB) tables of names and of where those who live in Sweden were
born; without counts. name_lists.py puts them together with its own.
"""

# Women and men born in the 1920s to 1950s, whom care meets most, and what they are called for short.
_SWEDISH_OLDER = """
    Görel Gullbritt Gullbrith Gull Gullis Gulli Gunvi Gurli Gerty Ingabritt Ingamaj Ing-Britt Ingbritt
    Ingert Ingrun Ann-Cathrin Ann-Louice Annagreta Annalisa Annbritt Anngerd Arvida Astri Aina Agda Alida
    Almida Alvina Anny Augusta Axelina Barbra Bengta Berith Bernadette Beda Birgith Birgitt Birthe Blenda
    Bojan Botilda Brittmari Brittmarie Carola Conni Cristel Disa Dorrit Ebon Eivy Elaine Eldbjörg Elfrida
    Elsy Elsmari Elsmarie Elvi Elvine Emerentia Emy Enid Estelle Evastina Evi Fridha Fridolina Gulla Gundla
    Gunlög Gunnela Gunnie Gunny Gurly Göta Götalill Hanny Harriette Helfrid Helny Hertha Hervor Hildegard
    Huldine Ingemor Ingegärd Ingmarie Irmelin Jenni Jordis Jytta Karna Klary Lajla Lisen Lissi Lissie
    Lisskulla Lizzie Lullu Lydi Magnhild Maibritt Maivor Majgull Majlill Maj-Gret Margita Margith Margreth
    Marget Marga Mildred Naëmi Oddny Ragnvi Rosa Rosemari Sanfrid Signhild Signy Sigvor Solvig Soili
    Svenborg Tilly Torhild Torun Turi Ulla-Brith Ullabritt Ullastina Valfrida Vanda Viran Vivan Vivi Wivi
    Wivian Yngva Ywonne Zelma Åslög Ödgärd Albrekt Amandus Arnvid Bernhardt Engelbrekt Erland Ernfrid
    Fridolf Frithiof Gerard Germund Götrik Hadar Hartvig Hemming Holmfrid Ingvald Natanael Ragnvald Thorvald
    Torkel Thorkild Thorleif Torleif Torulf Torwald Tycho Valfrid Volmar Ebert Elving Fale Fredolf Gunder
    Ingemund Janerik Larserik Bengtåke Perolof Janolof Janåke Stigåke Lillan Mickan Annis Bibban Bisse
    Cattis Cia Ebban Ewy Fiffi Kickan Lillis Linnie Lottie Lullan Maddan Maggis Majsan Mammi Monkan Nannie
    Ninnan Nusse Pyret Ricki Sickan Sigga Stinis Svempa Tessan Tjorven Totta Ullis Vickan Viggan Ågot Bobo
    Bubben Chrille Gurra Hampa Hazze Jacke Jeppe Jerka Jojje Kajan Klasse Labbe Leffe Masse Mårre Nubbe
    Peppe Perra Pirre Rille Rogge Ronka Sebbe Stoffe Svenne Tjalle Vigge Åkan
"""
_SWEDISH_YOUNGER = """
    Elvina Elwa Emmali Enya Hailey Ivy Jolie Joline Kaisa Kiara Leah Liana Lilja Luisa Mathea Mika Naomi
    Noelle Norah Noomi Novali Olina Rowa Sia Sienna Skye Smilla Sophia Thelma Timea Tova Tuvali Tuvalie
    Ylvali Alvah Amelia Anja Annie Athena Celia Chloe Cleo Aston Atlas Billy Castor Cliff Didrik Ebbot Enzo
    Ethan Harley Hektor Ilian Jaxon Jordan Keanu Lowe Lucian Maximus Milian Otis Rio Rocco Sander Sonny Teo
    Tintin Tristan Troy Walle Wictor Zion Carro Bella Becca Emmelie Emmeline Evelyn Hannah Jossan Jossi
    Julle Jennifer Kimberly Kristal Linna Loffe Louisa Malla Mathilde Mira Mirella Nikki Oliwia Sannah
    Sussan Tessie Vicky
"""
_FINNISH = """
    Aila Ailla Airi Alli Annikki Anni Annukka Armi Auli Aune Eeva Eija Eine Elina Elli Elma Erja Esteri
    Fanni Hannele Heljä Helka Hellevi Helinä Hellin Helmi Henna Hilja Iida Ilmi Ilta Impi Inkeri Jaana Kaisu
    Katriina Kielo Kirsi Kirsti Kyllikki Laina Lahja Lempi Liisi Lyyli Maija Maire Marjaana Marjut Marketta
    Martta Meeri Mirja Mirva Miia Minttu Nelma Niina Oili Onerva Orvokki Päivikki Rauha Rauni Reetta Riikka
    Riina Ruusu Saara Saija Saila Saima Saimi Salme Sanni Sari Sarianna Saimaa Senja Silja Sisko Soile Suoma
    Suvi Sylvi Taimi Teija Tellervo Terhi Toini Tuire Tyyne Tytti Unelma Valma Vappu Varpu Vellamo Vieno
    Viivi Vuokko Aarne Aarno Aaro Ahti Aimo Antero Arvi Asko Aulis Eerik Eetu Eljas Erkki Esa Harri Heimo
    Heino Hermanni Iiro Ilari Ilmari Ilpo Ismo Isto Jalmari Jarkko Joni Juhani Juho Jyrki Kalervo Kauko
    Keijo Kosti Leevi Miika Niilo Nuutti Oiva Onni Otso Paavali Pasi Pauli Pertti Petteri Rauno Reino Reima
    Sakari Samuli Santeri Sauli Simo Sulo Taavi Taisto Taito Tahvo Taneli Tarmo Tatu Teemu Tero Tomi Topi
    Tuomo Tuukka Unto Uolevi Usko Valto Veijo Veli Viljami Voitto
"""
_SOUTH_ASIAN = """
    Ravi Rajiv Rakesh Rahul Raj Rajan Rajinder Ranjit Rohit Sachin Sandeep Sanjay Satish Shankar Shiv Shyam
    Srinivas Sunil Surinder Suraj Sushil Vijay Vikas Vikram Vinod Vishal Vivek Ajay Ajit Akash Akshay Amit
    Amitabh Anand Anil Ankit Anoop Arvind Ashok Ashwin Balwinder Bharat Bhavesh Chandan Chetan Deepak Dev
    Devendra Dilip Dinesh Ganesh Gaurav Girish Gopal Govind Gurpreet Gurmeet Hardeep Hari Harish Harjit
    Hemant Jagdish Jaspreet Jatin Jitendra Kiran Kishore Krishna Kuldeep Kumar Lakshman Madhav Mahesh
    Mandeep Manish Manoj Manpreet Mohan Mukesh Nagesh Narendra Naresh Naveen Neeraj Nikhil Nilesh Nitin
    Pankaj Parmjit Prabhu Pradeep Prakash Pramod Pranav Prasad Pratik Praveen Prem Rajat Rajendra Raghav
    Rishi Ritesh Sagar Sameer Santosh Saurabh Shailesh Siddharth Sukhwinder Sumit Tarun Tushar Uday Umesh
    Varun Venkat Yash Yogesh Aarti Aditi Aishwarya Alka Amrita Ankita Anushka Archana Bhavna Deepa Deepika
    Divya Durga Gayatri Geeta Harpreet Indira Jaya Jyoti Kamala Kavita Kaveri Komal Lakshmi Leela Madhu
    Madhuri Malini Mamta Manisha Meena Meera Meenakshi Mohini Nandini Neha Nisha Nidhi Padma Pallavi Parvati
    Pooja Prabha Pratibha Preeti Priyanka Radha Radhika Rajni Rashmi Reena Rekha Renuka Ritu Rohini Rukmini
    Sangeeta Sarita Saroj Savita Seema Shalini Shanti Sharmila Sheela Shilpa Shobha Shreya Simran Sita Smita
    Sneha Sonal Sudha Sujata Suman Sumitra Supriya Sushma Swati Tanvi Trisha Uma Usha Vandana Vasanthi Vidya
    Vimala Nadeem Naveed Shahid Shahzad Sohail Tanveer Usama Waqar Waqas Zafar Zahid Zeeshan Zubair Adeel
    Aftab Arshad Asif Atif Bilawal Fahim Faraz Fawad Ghulam Haroon Iftikhar Imtiaz Irfan Junaid Kashif
    Khurram Mansoor Mubashir Mudassar Nawaz Nasrullah Qaiser Rizwan Saqib Shafiq Shakeel Sajid Tauqeer Abida
    Aneela Ayesha Bushra Farzana Fouzia Ghazala Humaira Kausar Lubaba Mehwish Misbah Nabila Nargis Nazia
    Nighat Nusrat Parveen Rabia Rukhsana Saadia Sadaf Samina Shabana Shagufta Shazia Sobia Sumaira Tasleem
    Uzma Zarina Abul Anisur Habibur Jahangir Kamrul Mizanur Mahbub Mostafizur Nazrul Rafiqul Shafiqul
    Shahjahan Monir Sultana Nasima Rahima Rokeya Taslima Selvi Selvam Siva Sivakumar Thangam Kandiah Murugan
    Nadarajah Pushpa Rajeswari Saraswathi Thevi Vasuki Yogeswaran
"""
_ARABIC = """
    Abdo Abdelhak Abdelilah Abdellatif Abdelmalek Abdelmajid Abdulhadi Abdulkarim Abdullatif Abdulmalik
    Abdulwahab Abdulhamid Abdulhakim Abdulsalam Abed Adel Adib Afif Aiman Akil Amer Ameen Anis Asaad Asim
    Atef Awad Ayad Ayham Azzam Badr Bader Bahjat Bakr Basil Basim Bassel Bishara Burhan Dawood Dawud Dhia
    Eyad Ehab Elie Emad Essam Ezzat Fadel Faiez Faiz Faris Farouk Fawaz Fawzi Fayez Feras Fuad Georges
    Ghaith Ghazi Hachem Hadeel Haidar Haider Hakim Hameed Hammoud Hamoudi Hamzeh Harun Hatem Hayder Hikmat
    Hisham Hosam Hossam Houssam Husein Hussam Ibraheem Ihab Ilias Ismaeel Issa Issam Jaafar Jabbar Jafar
    Jassim Jihad Jomaa Jouma Juma Kadhim Kamel Karar Karrar Kazem Khader Khaldoun Laith Loay Luay Maher
    Mahir Maan Mahmod Makram Mazin Mohanad Mohannad Mouaz Muayad Mudar Muhanad Muhannad Munir Muntadher
    Muqdad Murad Mus'ab Muthanna Nabhan Nadim Naim Najib Najm Naji Natheer Nawras Nazih Nidhal Noaman
    Noureddine Numan Obada Obaid Oday Omran Osamah Othmane Qais Qasim Qays Radwan Rafat Rafi Raghad Raghid
    Rakan Ramez Ramy Rashad Rasul Rawad Riad Ridha Rida Rustam Saadoun Sabah Sabir Sadiq Safwan Sajjad
    Sakher Salah Saleem Salwan Sameh Samih Sarmad Sayed Sayf Seif Shadi Shaker Sobhi Suhail Sulaiman Taha
    Taher Taim Taleb Talib Tawfiq Thaer Thamer Wadih Wahid Wahab Wajih Waseem Wesam Wisam Yahia Yaqoub Yamen
    Yazid Yosif Yousuf Zayd Zein Zuhair Afaf Afrah Ahlam Alia Aliaa Aminah Amneh Anaam Arwa Aseel Asia
    Asmahan Asrar Atika Awatef Aziza Azza Balqis Baraa Basma Bayan Bouchra Chaima Dania Dima Doaa Doha
    Ekhlas Eman Esraa Faten Fatin Fatimah Fatme Fayza Ferial Firdaus Ghada Ghadeer Ghazal Ghina Hadil Hafida
    Haifa Hajar Hajer Halah Hamida Hanaa Hanadi Haneen Hasna Hasnaa Hayfa Heba Hind Houda Hussna Ikhlas
    Imane Inaam Inas Intisar Isra Jana Janan Jawaher Jinan Joud Joumana Joury Juhaina Jumana Kaltoum Karima
    Kawthar Khadeeja Khaoula Khawlah Khulood Khulud Kinda Lama Lamis Lamees Layal Leen Lila Loubna Lujain
    Maha Mahasin Maisa Maisoon Majda Majida Manahil Manar Marah Marwah Maysam Mays Mayada Minal Mouna
    Mounira Munira Nabiha Nada Nagham Nahla Najah Najat Najlaa Najwa Nawal Naziha Nesrine Nesma Nibal Nidaa
    Nisreen Noha Noora Nouha Noura Nuha Rabab Rabiaa Radia Raghda Rahaf Raja Rajaa Randa Ranim Raneem
    Rasmiyeh Rawan Rawia Razan Reham Rihab Riham Roaa Rola Roula Rouba Ruba Rula Ruqaya Ruqayya Sabrine
    Sabreen Safaa Safiye Saja Sajida Salam Salha Samah Samar Samara Sana Sanaa Sarab Sawsan Seham Shadia
    Shahd Shaimaa Sherine Shireen Shorouk Siham Sihem Sireen Soha Soumaya Suha Suheir Sukaina Sulaf Sundus
    Suzan Tahani Taghreed Taqwa Tasneem Thanaa Walaa Wasan Wesal Yamama Yosra Youmna Zahia Zahida Zaina
    Zakiyya Zeina Zeinah Zineb Zubeida
"""
_PERSIAN_AND_AFGHAN = """
    Abolfazl Afshin Ahmadreza Akbar Alireza Ardalan Ardeshir Ario Arsalan Asadullah Asghar Ashkan Bahador
    Bahadur Barbod Bardia Behnam Behrang Behnoud Bijan Borzou Cyrus Danial Daniyal Dariush Enayat Esmaeil
    Esmail Faramarz Farbod Fardin Farrokh Farshad Farshid Farzad Farzin Ferdows Feraidon Firouz Fereydoun
    Gholam Gholamreza Habibullah Hafez Hafizullah Hamidreza Hamidullah Hedayat Homayoun Hooman Hormoz
    Houshang Iraj Ismat Jahan Jamshid Javad Javid Kambiz Kamyar Kasra Keivan Keyvan Khalilullah Khosrow
    Kianoush Kiarash Kiumars Latif Mahyar Mani Manouchehr Masih Masud Maziar Meysam Mirwais Mohammadreza
    Mojtaba Morteza Najibullah Navid Nematullah Noorullah Nosratollah Parham Parviz Pasha Pedram Pejman
    Peyman Pouria Pouya Qasem Rahmatullah Ramazan Rasoul Rohullah Rostam Rouzbeh Sadegh Sajad Saman Sasan
    Sattar Sepehr Shahab Shahabuddin Shahriar Shahrokh Shapour Shayan Siavosh Sirus Soroush Taymaz Vahid
    Yadollah Yama Yashar Zabihullah Zaman Zalmay Afsaneh Anahita Anoush Arezou Arzoo Atefeh Ava Avin Azam
    Azita Bahareh Banafsheh Behnaz Bita Delaram Donya Elaheh Elnaz Elmira Fahimeh Faranak Farahnaz Fariba
    Farkhonda Farkhunda Farnaz Farnoush Fatemeh Fateme Fereshta Firouzeh Forough Freshta Ghazaleh Gita
    Golnar Golnoush Golshan Habibeh Haleh Hamideh Hanieh Hengameh Hoda Homa Horieh Jaleh Khadijeh Khatereh
    Kimia Laleh Lida Mahboubeh Mahdieh Mahin Mahsa Mahshid Mahtab Malihe Malihah Mandana Manijeh Marzieh
    Masoumeh Masuma Mehri Mehrnaz Minoo Mitra Mojgan Monireh Nadereh Nahal Najibeh Nasim Nastaran Nazila
    Neda Negar Niloofar Niloufar Noushin Paria Parastoo Parinaz Parivash Parvaneh Pegah Razieh Raha Roghayeh
    Romina Roshan Saeedeh Saghar Sakineh Samaneh Sanam Sedigheh Shabnam Shaghayegh Shahla Shahnaz Shahrzad
    Shakiba Shideh Shiva Shohreh Shokoufeh Shokria Sholeh Shukria Simin Soghra Sohaila Soheila Somaye Soraya
    Sorour Sousan Taraneh Tahereh Tayebeh Torkan Yalda Yasaman Zari Zarrin Zeba Ziba Zohreh Zuhra
"""
_SOMALI_AND_HORN = """
    Abdikarim Abdikadir Abdinasir Abdisalan Abdisalam Abdiwahab Abdiweli Abdiqani Abdimalik Abdinur
    Abdirizak Abdishakur Abdulahi Abokor Ahmednur Ayanle Cabdulahi Cali Dahir Daud Dayib Deeq Faysal Fuaad
    Garad Geedi Gulaid Guuled Hirsi Hussen Ibraahim Idiris Jamac Jaamac Jibril Kadar Kulmiye Mahamud Maslah
    Mohamud Mowlid Mukhtaar Muuse Nuradin Nuur Omaar Qaasim Raage Roble Saalax Sadaq Sahal Samatar Shafici
    Shuceyb Siciid Siyad Sulub Suleymaan Taleex Wacays Xasan Xuseen Yaasiin Yusuuf Zakariye Aamino Aamina
    Aniso Anab Anisa Amaal Asli Ardo Barni Bilan Bishaaro Caasha Cadar Canab Caasho Dahabo Deeqa Dhuuxo
    Ebado Fadxiya Fahmo Farhiyo Faisa Fardowsa Fardosa Farduus Fathia Fatumo Fos Fowzia Haboon Habibo Haweya
    Hawo Hibaaq Hodman Ikraan Ilhaan Ilhan Iftin Jamilo Jawahir Kaafiya Kafi Kaltuun Kinsi Luula Maymun
    Mulki Muhubo Muniira Naado Naciima Nafiso Nimo Nimca Nuurta Qali Quresho Raho Ridwan Rooda Ruqiyo Ruun
    Saado Safiyo Sahro Salado Samsam Sareedo Sucaado Suldana Timiro Ubax Ugaaso Warda Xabiba Xaliimo Xamdi
    Yasmiin Ziinab Zahro Aster Abeba Abebech Adey Alganesh Asmeret Azmera Bethelhem Birikti Bisrat Brikti
    Elsabet Embet Eyerusalem Fiyori Fikirte Frewoini Hiwot Hiwet Kidist Kisanet Lemlem Letay Lidya Lula
    Lettebrhan Makeda Mebrat Medhanit Melat Meron Meseret Mizan Natsnet Netsanet Nigisti Rigat Roma Ruta
    Samrawit Selihom Semhar Senayt Shewit Snit Sosina Soliana Tsehay Tsega Tsige Winta Weini Woinshet Yodit
    Yordanos Yerusalem Zewdi Zufan Abrahale Afewerki Alemayehu Amanuel Andom Araya Asmelash Awet Bahlbi
    Biniam Binyam Berhe Dejen Demoz Desta Ermias Esayas Eyasu Fessehaye Fikadu Fitsum Fithawi Futsum Gebre
    Gebrehiwet Gebremariam Gebremedhin Girmay Ghebre Ghirmay Habtom Habte Hagos Hayelom Isaias Isayas Kahsay
    Kiflom Kibreab Kubrom Luel Medhane Medhanie Mehari Mekonnen Melake Merhawi Mengistu Mikal Mussie
    Mulubrhan Nahom Negasi Okbay Okubay Rezene Robiel Ruftom Samiel Sirak Suleman Teame Tekeste Tesfalem
    Tesfagabr Tesfamichael Tsegay Teklay Weldu Yemane Yohanes Yonathan Zemichael Zerai Zeray
"""
_POLISH_BALTIC_AND_EASTERN = """
    Adrianna Alicja Aneta Anetta Aniela Aurelia Bernadeta Bogumila Bogusia Boguslawa Boleslawa Bronislawa
    Celina Czeslawa Danuta Dominika Edyta Elzbieta Ewelina Franciszka Genowefa Gosia Henryka Honorata Irena
    Iwonka Izabela Jagoda Joasia Jozefa Julita Justyna Kamila Kasia Kazimiera Krysia Leokadia Lidia Longina
    Lucyna Ludwika Malwina Marcelina Mariola Marlena Marzena Milena Miroslawa Patrycja Roksana Rozalia
    Stanislawa Sylwia Weronika Wieslawa Wiktoria Zdzislawa Zosia Aleksander Alojzy Bartlomiej Bartosz
    Boguslaw Boleslaw Bronislaw Cezary Czeslaw Damian Eugeniusz Feliks Franciszek Henryk Ireneusz Jaroslaw
    Jozef Kacper Karol Kazimierz Krystian Krzys Kuba Lech Lucjan Ludwik Maciek Maks Mieczyslaw Mikolaj
    Milosz Miroslaw Olek Patryk Piotrek Przemek Radoslaw Rafal Remigiusz Szczepan Tadeusz Tymoteusz Waldek
    Witold Wieslaw Wladyslaw Wlodzimierz Zdzislaw Zenon Ziemowit Zygmunt Aiste Audrone Ausra Austeja Birute
    Daiva Egle Giedre Gintare Jurate Laima Migle Neringa Rasa Sigita Vaida Zivile Arturas Andrius Arvydas
    Algirdas Donatas Egidijus Gediminas Giedrius Gintaras Justinas Kestutis Mantas Mindaugas Paulius Petras
    Rimantas Rokas Saulius Vytautas Zilvinas Agnese Anete Baiba Dace Dzintra Evija Gunta Iveta Ilze Inese
    Ieva Liga Sanita Sintija Solvita Zane Aivars Andris Artis Arturs Edgars Gints Girts Guntis Imants Ivars
    Janis Juris Kaspars Martins Maris Modris Normunds Raimonds Raivis Uldis Valdis Aare Ants Eha Endel Epp
    Helle Ilme Jaan Juta Kaie Kalju Külli Leida Liis Lembit Maie Mart Merike Mihkel Piret Priit Pille Raivo
    Rein Reet Siim Sirje Tiiu Tiit Toomas Triin Urmas Urve Ulvi Viive Virve Ülo Aleksej Alexei Alyona
    Anatolij Andrei Andrey Anzhela Arkadij Artiom Bogdana Denys Evgenia Evgeny Evgenij Fedor Galyna Gennadij
    Grigorij Halyna Hryhorij Inna Ihor Ivanna Khrystyna Kirill Kostiantyn Ksenia Lesia Lilia Liubov Liudmyla
    Lyubov Maksim Maksym Marharyta Maryna Mikhail Myroslava Nadezhda Natalja Nataliya Nazar Nikolai Oksanna
    Oleksandra Oleh Olha Pavlo Petro Polina Raisa Rimma Rostyslav Ruslana Sergey Serhij Snizhana Sofiia
    Sofiya Stanislav Stepan Sviatoslav Svitlana Taisiia Tetyana Timofej Uliana Vadim Vadym Valentyna
    Valeriia Valerij Vasilij Viacheslav Vika Viktoriia Vitalii Vitaliy Vitalij Vladyslav Vlad Vsevolod Yana
    Yaroslav Yaroslava Yelena Yevgen Yevheniia Yulija Zhanna Zinaida Zoya Adriana Alin Ancuta Andreea
    Catalin Catalina Ciprian Claudiu Constantin Corina Cornel Cosmin Costel Cristina Dorina Doina Dumitru
    Elena Florentina Florin Georgeta Gheorghe Ileana Ioan Ioana Ionela Ionel Ionut Iulia Iulian Laurentiu
    Liviu Lucica Lumina Luminita Madalina Mariana Marioara Mihaela Mihai Mircea Nicoleta Nicolae Octavian
    Oana Ovidiu Petru Radu Razvan Rodica Silviu Sorin Tudor Valeriu Vasile Victorita Viorel Viorica Aniko
    Arpad Attila Balazs Bela Csaba Csilla Dezso Eniko Erzsebet Gabor Gergely Geza Gyöngyi György Gyula
    Hajnalka Ildiko Imre Istvan Jozsef Kalman Karoly Katalin Krisztina Lajos Laszlo Magdolna Matyas Miklos
    Noemi Piroska Rozsa Szabolcs Szilvia Tamas Terez Tibor Vilmos Zsofia Zsolt Zsuzsanna
"""
_BALKAN_GREEK_TURKISH_AND_KURDISH = """
    Adela Admir Adnana Adisa Ajla Ajsa Alen Alisa Almedina Almina Amela Amila Anela Anesa Arijana Arnela
    Asmir Avdo Azem Azemina Behija Biljana Bojana Boban Bozo Branka Branko Branimir Dalibor Danica Danijel
    Danijela Darko Dejan Denisa Desanka Djordje Djuro Dobrila Dragica Dragoslav Drago Dubravka Dusanka
    Dzemal Dzemila Dzenan Dzevad Edisa Elmir Elvedin Elvis Emsud Enisa Ermin Ermina Esad Esma Fahrudin Fadil
    Fadila Fata Ferid Ferida Gorana Gordan Hajra Hajrudin Halid Hamdija Hasnija Hava Husnija Ibro Ilijas
    Ilija Ismet Ismeta Ivanka Ivica Izet Jadranka Jasna Josip Josipa Jovan Jovanka Lidija Ljubica
    Ljubomir Ljubo Marija Marijana Marinko Marko Mato Medina Mediha Mehmed Meho Melisa Melita Merisa Mersad
    Mersiha Mevlida Midhat Mijo Milenko Milivoj Miljana Milka Milorad Miodrag Miralem Miroslav Mujo Munevera
    Muris Nadira Nafija Nasiha Natasa Nedad Nedeljko Nedzad Nejra Nermana Nevena Nevenka Nihad Nihada Novak
    Nura Nusret Olivera Omer Pasa Pavle Pejo Pero Radmila Radojka Radoje Radomir Rajko Ramiz Ramiza Ranka
    Ratko Refik Remzija Rasim Rasema Ruza Ruzica Sabahudin Sabaheta Sabit Safet Safeta Sakib Salih Saliha
    Salko Samra Sanda Sanja Sasa Savo Sefik Sefika Sejla Selver Semira Semsa Senija Sevala Slavica Slavko
    Slavisa Slobodanka Smail Snjezana Spomenka Srdjan Stana Stanko Stanislava Stefica Stevo Stipe Stjepan
    Suljo Suvad Sulejman Tihana Tijana Tomislav Uros Vahida Vaso Velibor Veljko Vedran Verica Vidosava
    Violeta Vjekoslav Vladan Vojislav Vuk Zdenka Zdravko Zekira Zeljka Zeljko Zijad Zlata Zorana Zora Zvonko
    Zvonimir Zumra Albana Afrim Agron Alban Albulena Arbana Ardit Ardita Artan Astrit Bardha Bardhyl Bashkim
    Behar Besart Besarta Besjana Bleona Blerina Burbuqe Dardan Dafina Donjeta Dorentina Drilon Edona Egzon
    Elvana Erion Erjon Faik Fatbardha Fatlind Fatlinda Fatos Fitim Fitore Florent Florije Gani Gazmend Genc
    Gentiana Gzim Hajrije Halil Hyrije Ibadete Ilirjana Jeton Jetmir Kaltrina Kastriot Kimete Kosovare
    Kreshnik Kujtim Laurat Lavdim Leutrim Lindita Liridon Liridona Lirije Luljeta Lulzim Majlinda Merita
    Mexhit Mimoza Mirlinda Muharrem Nazmi Nazmije Nexhat Nexhmije Ramadan Remzije Rexhep Rifat Rrahim Rukije
    Sadete Safete Sali Selvete Shaip Shefqet Shemsije Shefki Shkelqim Shkurte Shqipe Skender Syzana Tefik
    Valdete Valmir Vjollca Vlora Xhavit Xhemile Ylber Ymer Yllka Zana Zenel Zylfije Aleksandar Blagoje
    Cvetanka Goce Gligor Ilinka Jordanka Kiro Marjan Mende Mitko Nikolce Pavlina Suzana Todor Trajce Vasko
    Zlate Anastasios Angeliki Antonios Apostolos Argyro Athanasios Chrysa Christos Despina Dimitra Dimitris
    Dimitrios Efstathios Eftychia Eirini Eleftheria Eleni Evangelia Evangelos Fotini Georgia Georgios
    Giannis Giorgos Grigoris Ioanna Ioannis Kalliopi Katerina Konstantina Konstantinos Kostas Kyriaki
    Kyriakos Lambros Makis Manolis Nikolaos Nikos Panagiota Panagiotis Paraskevi Pavlos Petros Sofoula
    Sotiria Spyros Stamatis Stavros Stelios Thanasis Theodora Theodoros Thomais Vangelis Vasilios Vassilis
    Yannis Yiannis Zoi Adem Akin Alper Arzu Asiye Aycan Ayfer Aykut Aynur Ayten Aysel Aysegül Aytac Bayram
    Belgin Berat Berfin Berke Berna Beytullah Bilge Birol Bülent Burcu Cafer Canan Cemal Cemile Cevat Ceyda
    Cihan Ceylan Cigdem Cuma Damla Dilek Dogan Döndü Durmus Ece Efe Eda Eyüp Engin Emel Ercan Erdal Erdem
    Erdogan Erhan Erkan Erol Ersin Ertugrul Eser Fadime Fahri Fatih Feride Ferdi Ferhan Feyza Fikri Filiz
    Fuat Gamze Gökhan Gönül Gül Gülay Gülcan Gülden Güler Gülistan Güllü Gülseren Gülten Gürkan Güven Hacer
    Hakki Halime Haluk Handan Hanife Hanim Hasret Hayriye Hidayet Hikmet Hilal Hüseyin Hüsnü Ilhami Ilker
    Ilknur Inci Ipek Irem Kadir Kadriye Kamile Kazim Kezban Kivanc Koray Latife Levent Lokman Mahmut Makbule
    Melek Meliha Meltem Meral Merih Mesut Metin Mevlüt Mine Muammer Muhammet Muhsin Mukaddes Müjgan Mükremin
    Müslüm Muzaffer Nadire Naciye Nazan Nazife Nazli Nazmiye Nebahat Necati Necla Necmi Nejat Neslihan Nevin
    Nihal Nihat Nilgün Nilay Nuray Nurcan Nurdan Nurettin Nurgül Nuri Nuriye Nurten Okan Oktay Onur Orcun
    Ozan Ozge Özcan Özgür Özkan Recep Remzi Resul Ridvan Ruhi Sabahat Sabriye Sadik Sedat Sefa Seher
    Selahattin Selami Selcuk Semih Semra Senol Serap Serdar Seref Serife Serpil Sevgi Sevil Sevilay Sevim
    Seyfettin Seyhan Sezen Sezer Sezgin Sinem Suat Suna Sükran Sükrü Sule Tahsin Taner Tayfun Taylan Tekin
    Temel Tevfik Tülay Tülin Tuncay Turan Turgut Türkan Ufuk Ugur Ülkü Ümit Ümmü Veysel Yakup Yasemin Yasar
    Yeliz Yener Yeter Yildiz Yilmaz Yücel Yurdagül Yüksel Zafer Zekeriya Zekiye Zeycan Züleyha Azize
    Baxtiyar Behcet Berfo Bermal Bilind Botan Cejna Çiya Dara Delal Delil Dersim Dildar Dilber Dilgesh
    Diljin Dilnaz Dilovan Diyar Evindar Ferman Gelawej Gona Halgurd Halo Hejar Helat Hemn Heval Hevi Hogir
    Jiwan Jwan Kajal Kajin Kalê Karzan Kazhal Khanda Kurdo Lawand Lavin Mazlum Medya Mezgin Mizgin Narin
    Newal Nishtiman Peri Perwin Rebaz Rebin Rebwar Rekan Renas Revan Rezan Rojbin Rojhat Ronak Ronya Rubar
    Sakar Sarkawt Serbest Serhad Servan Shadan Sheelan Sherin Shene Sherwan Shirwan Shler Shno Shoresh
    Sirwan Siyar Siyabend Snur Sozdar Sundis Tavga Viyan Welat Xezal Xelil Zerdesht Zerya Zilan Zhala Zhina
"""
_EASTERN_ASIAN = """
    Achara Anong Apinya Aroon Arunee Benjawan Boonmee Boonsri Chaiwat Chalermchai Chanida Chanthra Chantana
    Duangjai Jintana Jiraporn Kanchana Kanya Kanokwan Kittisak Kulap Lamai Lamduan Mayuree Montri Nanthana
    Nareerat Narong Natthaya Nattaya Nonglak Nongnuch Oranuch Panida Pensri Phanida Pikul Piyanuch Pornthip
    Prapaporn Prasert Preecha Rattana Rungnapa Saengduan Saowalak Sasithorn Sawat Sirikit Sirilak Somboon
    Somchit Somjai Somjit Sompong Somporn Somying Sukanya Sunee Supatra Surasak Suthep Suwanna Thanaporn
    Thongchai Tippawan Urai Uthai Waraporn Wasana Wichai Wilai Wilaiporn Yupin Aileen Analyn Annaliza Arlene
    Arnel Benilda Bernadeth Charito Corazon Cristeta Dalisay Danilo Elvie Emelita Erlinda Felicidad
    Florencia Gemma Gloria Jennylyn Jessa Jhoanna Jovelyn Jovy Leonila Librada Liezl Ligaya Liwayway Lorna
    Lourdes Luzviminda Ma-Teresa Marilou Marilyn Melinda Merlinda Myrna Nenita Perla Reynaldo Rodelio
    Rodolfo Romelyn Rosalinda Rowena Rowelyn Sheila Shiela Teresita Virgilio An-Nhi Bao Bich Binh Cuong
    Diep Dieu Dinh Dung Hai Hanh Hien Hieu Hoang Hong Huyen Khanh Kieu Lien Loan Manh Nga Ngan Ngoc Nhung
    Nhi Oanh Phuc Phuong Quan Quang Quoc Quyen Quynh Thao Thien Thinh Thu Thuan Tien Tram Trang Tri Trinh
    Trung Truc Truong Tuyen Uyen Viet Vinh Vuong Xuan Yen Bao-Zhu Chang Cheng Chun Feng Guang Guo Hao Jia
    Jian Jiang Jianguo Jianhua Jie Jin Jing Lihua Lijuan Ling Meiling Meifang Ming Ping Qiang Qing Rong Rui
    Shan Sheng Tao Weimin Wen Wenjie Xia Xian Xiang Xiao Xiaoli Xiaohong Xiaoyan Xin Xinyi Xue Yan Yang Ying
    Yong Yuan Yue Yun Zhao Zhen Zheng Zhi Zhong Zhou Akiko Ayaka Emiko Haruka Haruki Hideki Hiroko Hiroshi
    Kazuko Keiko Kenji Kiyoshi Makoto Mariko Masako Michiko Naoko Naoki Noriko Reiko Sachiko Satoshi Shigeru
    Takashi Takeshi Tomoko Yoko Yoshiko Yuki Yumi Yumiko Eun-Ji Hyun Hyun-Ju Ji-Eun Ji-Hoon Ji-Woo Joon
    Kyung Min-Ji Min-Jun Seo-Yeon Seung Soo-Jin Sung Young-Hee Batbayar Bayarmaa Bolormaa Enkhtuya Ganbold
    Ganbaatar Munkhbat Narantuya Oyuna Otgonbayar Sarangerel Tuya Tsetseg Uyanga
"""
_AFRICAN_LATIN_AND_WESTERN = """
    Abdou Abdoulaye Adama Adjoa Adwoa Afia Afua Agyeman Aissatou Akosua Akwasi Alhagie Alieu Aminata Amie
    Aminatou Ansu Arame Asantewaa Assan Assane Astou Babacar Baboucarr Bakary Boubacar Buba Cherif Cheikh
    Dembo Demba Diarra Djibril Ebou Ebrahima Edrissa Elhadji Fatoumata Fatoumatta Haddy Isha Isatu Jainaba
    Jallow Jarra Kadiatou Kaddy Karamba Kebba Khady Lansana Maimuna Maimouna Mamudou Mariame Mawdo Mbaye
    Momodou Muhammadou Musu Ndey Nfamara Nyima Oumar Oumou Ousainou Pa-Modou Rama Rohey Rokhaya Saikou
    Saidou Salimatou Satou Seedy Seynabou Sheriffo Sidi Sulayman Tida Tijan Yaya Yankuba Yorro Zeinabou
    Abiodun Abiola Adaobi Adebayo Adeola Adesuwa Akinwale Amaka Amarachi Ayodele Bamidele Bisi Bola Bolanle
    Bukola Chiamaka Chidinma Chika Chinedu Chinelo Chinonso Chinwe Chukwuemeka Ebele Efosa Ekene Folasade
    Funke Funmilayo Gbenga Ifeanyi Ifeyinwa Ijeoma Ikechukwu Ikenna Iyabo Kehinde Kelechi Kemi Kunle Ndidi
    Nkechi Nneka Nnamdi Nonso Obiageli Obioma Olabisi Oluchi Olufemi Olumide Oluwaseun Omotola Onyeka Osagie
    Osas Seun Taiwo Temitope Titilayo Tope Tosin Uche Uchenna Ugochi Uzoma Yetunde Yemi Araba Ebo Ekow Kwasi
    Kwadwo Kweku Kobina Maame Nana Nii Ofori Osei Owusu Yaw Asiimwe Atieno Auma Awino Barasa Chebet Cherono
    Chepkoech Gathoni Jepkosgei Kamande Karanja Kariuki Kiplagat Kipchoge Kiptoo Kimani Macharia Maina
    Makena Moraa Muthoni Mutua Mwende Mwikali Nafula Naliaka Nalubega Namukasa Nakato Nasimiyu Ndungu Ngugi
    Nyambura Nyokabi Odhiambo Ochieng Okello Okoth Omondi Onyango Opiyo Owino Rehema Salome Simiyu Wafula
    Wairimu Waithera Wangari Wangui Wanjiku Wekesa Zawadi Aimable Alphonsine Anitha Beatha Bienvenu Claudine
    Clementine Consolata Dieudonne Emerance Ezechiel Faustin Floribert Gaudence Gloriose Habimana Immaculee
    Ingabire Josiane Kabila Kalala Kasongo Ladislas Mukamana Mutombo Mwamba Ndayizeye Niyonsaba Nkurunziza
    Nshimirimana Odile Pascaline Pélagie Umutoni Uwimana Vestine Venuste Lindiwe Nomsa Sipho Thabo Themba
    Thandiwe Tendai Tatenda Chipo Farai Rudo Rutendo Tafadzwa Tapiwa Adelaida Adolfo Agustin Agustina
    Alberto Alfredo Alfonso Alicia Alonso Alvaro Amparo Anabel Andrés Angel Antonella Araceli Aracely Ariel
    Armando Arturo Asuncion Aurelio Azucena Beatriz Belén Benito Bernarda Bernardo Blanca Braulio Brenda
    Camilo Candelaria Carla Carlota Carmela Cecilio Celeste Celso Claudio Concepcion Conchita Cristobal
    Dalila Daysi Dayana Delia Dionisio Domingo Edgardo Efraín Elba Eliseo Emiliano Emilio Enriqueta
    Ernestina Esteban Estela Eulalia Eusebio Evaristo Fabiana Fabiola Federico Felipe Felisa Fermin Fidel
    Gerardo Gilberto Gisel Gonzalo Graciela Gregorio Griselda Guillermina Guillermo Gustavo Hector Heriberto
    Hilario Horacio Humberto Ignacio Isidro Jacinto Jaime Javiera Jazmin Jesús Jimena Josefa Josué Juana
    Juanita Julieta Julio Leandro Leonel Leticia Lisandro Lucho Lucrecia Lupe Macarena Magaly Maite Manolo
    Marcos Margarita Maribel Maricela Mariela Marisa Marisol Maritza Matias Mauricio Maximiliano Mayra
    Micaela Milagros Miguelina Mireya Nataly Néstor Nicanor Nieves Norberto Nuria Octavio Ofelia Osvaldo
    Pascual Paulino Pilar Porfirio Raimundo Ramiro Raquel Rebeca Remedios Roberto Rocio Rosalba Samanta
    Sandro Silvestre Silvio Susana Teodoro Teofilo Ulises Vicente Vicenta Virginia Viviana Wilson Yadira
    Yanet Yesenia Zoila Zulema Adriano Alessandra Alessandro Andreia Arnaldo Beatrice Bianca Caio Chiara
    Cinzia Davide Donatella Edson Elisabetta Fabio Fabrizio Federica Filippo Flavia Flavio Francesca
    Gabriele Gaetano Gianluca Gianni Ginevra Giorgia Giorgio Giovanna Giulia Giulio Graziella Ilaria Joana
    Lorenza Lourenco Luciana Luigi Mafalda Massimo Matheus Maurizio Nuno Ornella Otavio Paolo Pasquale
    Patrizia Pietro Raffaella Raffaele Renzo Riccardo Silvana Thais Tiziana Tommaso Umberto Valentino
    Vinicius Vittoria Vittorio Adrienne Agathe Alain Albane Annick Apolline Arnaud Aurélie Aurélien Bastien
    Brigitte Camille Christelle Christophe Claire Claudette Clémence Colette Corinne Cyril Danielle Delphine
    Didier Dominique Edouard Eliane Eloise Emmanuelle Etienne Fabien Fabrice Florence Frédéric Gaston Gaëlle
    Geneviève Georgette Gérald Ghislaine Gilles Ginette Guillaume Gwenaelle Henriette Hervé Hugues Jacques
    Janine Jeanne Jérémie Jérôme Joelle Josette Laetitia Laurence Laurent Lionel Loic Lucette Lucien
    Lucienne Ludovic Marcelle Marguerite Martine Maryse Mathieu Matthieu Maurice Maxence Michel Micheline
    Mireille Monique Muriel Nadège Noémie Olivier Ophélie Pascale Raymond Raymonde Régine Régis Rémy Romain
    Sabine Sandrine Séverine Solange Stéphane Sylvain Sylvie Thibault Thierry Valérie Véronique Virginie
    Yann Yves Adelheid Anneliese Annemarie Bärbel Birte Brunhilde Christa Detlef Dietmar Dörte Eberhard
    Eckhard Edeltraud Elfriede Elke Erhard Erwin Franz Frauke Friedel Friedrich Gerlinde Gertraud Gottfried
    Günter Hannelore Hartmut Heide Heidemarie Heidrun Heike Heiner Heinrich Hermann Hiltrud Ingo Irmgard
    Jochen Jutta Karsten Käthe Lieselotte Liesel Lutz Marlies Mechthild Meike Rainer Reiner Roswitha Rüdiger
    Siegfried Silke Steffen Swen Traudl Traute Trude Udo Volker Waltraud Waltraut Wilfried Wilhelmine Willi
    Winfried Anke Antje Annegret Aafke Anneke Bram Cees Coen Corrie Daan Diederik Dirk Femke Floris Geert
    Gerrit Greetje Hendrik Hilde Jaap Jantje Jeroen Joost Joris Kees Koen Lieke Loes Maaike Maarten Marijke
    Marieke Mieke Niels Pieter Riet Roel Rudi Ruud Saskia Sjaak Sjoerd Tineke Truus Wietske Willemijn Wim
    Wouter Abigail Adele Alec Alistair Allison Amber Andrew Angus Anthony Ashley Audrey Austin Becky Bethany
    Betty Beverly Blake Bradley Brandon Brett Bridget Bruce Bryan Carol Carole Carolyn Catherine Chelsea
    Cheryl Cindy Clare Clive Connie Courtney Craig Crystal Cynthia Dale Darren Dawn Dean Deborah Debbie
    Desmond Dolly Donna Dorothy Doreen Duncan Dwayne Edna Eileen Eleanor Elizabeth Ellis Erin Ernest Eunice
    Fiona Frances Freddie Gail Gavin Geoff Geoffrey Geraldine Gillian Gladys Glenda Gordon Graham Gwen Hazel
    Heather Hilary Jackie Jade James Janice Jay Jayne Jeffrey Jeremy Jesse Joan Joanne Jodie Josh Joshua
    Judy Julie Kate Kathleen Kathryn Kathy Katie Kayleigh Keira Kelly Kerry Kimberley Kirsty Kyle Lauren
    Leanne Leslie Lewis Lindsay Lynn Lynne Lynda Mabel Malcolm Margaret Marcia Marjorie Marlon Matthew
    Maureen Megan Mitchell Morgan Nathan Neil Nigel Noreen Norman Olive Paige Pam Pearl Phil Phoebe Phyllis
    Rhys Robbie Rosemary Ross Roxanne Russell Sharon Shaun Shannon Shelley Sidney Stacey Stuart Sue Suzie
    Sybil Terence Tiffany Toby Tracey Tracy Trevor Vivienne Wayne Wendy Whitney Winifred Zoe
"""

_FAMILY_NORDIC = """
    Alfredson Almlöf Althin Ander Andrén Appelgren Arvidson Asp Axén Backe Barkman Bengtson Berge Bergdahl
    Bergendahl Berger Berglin Bergmark Bergsten Bergvall Bertilson Bjarnason Bjerke Bjurman Björkman
    Björling Blixt Blomster Bolin Brandberg Bredberg Brink Brovall Brunnberg Brus Bruhn Bylund Bäckvall
    Carlén Cederberg Cedergren Cederholm Cederlund Celander Christensen Dahlbom Dahlén Dahlman Dalberg Dalin
    Dolk Ederyd Edholm Edin Edman Egnell Ehn Ekelund Ekengren Eklöf Eklöv Ekroth Ekstrand Ekvall Elg Elgh
    Elmgren Elvin Enberg Engfors Enlund Erikson Estberg Fagerberg Fahlgren Falkenberg Florén Forsell
    Forsgren Forss Frankl Fredin Fredlund Fredman Frisell Frodin Fröberg Fröjd Furberg Fäldt Gardell
    Garpefors Gerdin Gidlund Gilljam Glans Glad Glimberg Granstrand Grip Grundberg Gullberg Gustavson
    Gyllenhammar Götberg Haag Hagelin Haglöf Hallin Hambraeus Hammarberg Hammarlund Hammarsten Hamrin
    Hannerz Hasselgren Hassel Hedblom Hedlöf Hedvall Heed Helin Hellman Hillgren Hjerpe Hoff Hoffman
    Hollander Holmdahl Holmer Holmlund Holst Hornberg Hurtig Hyltén Hyvönen Hård Hårdh Häll Jacobson
    Jarnebrant Jernberg Jungberg Junker Kallin Karlberg Karlén Kempe Kihlberg Kindberg Kjellgren Kjellin
    Klang Klintberg Kling Klinga Knutson Kron Kronberg Krook Kullberg Kumlin Kämpe Köhler Lagergren Landberg
    Landgren Landin Lans Leander Lejon Lid Lidberg Lidén Lidgren Liljegren Lilliestråle Liljedahl Lindfors
    Lindh Lindhagen Lindman Lindmark Lindow Lindskog Lindvall Lithner Lorentzson Lovén Lundahl Lundblad
    Lundell Lundén Lundholm Lundmark Lundvall Lusth Lycke Lyckberg Lyngfelt Lyth Löf Löfberg Löfdahl
    Löfstedt Löv Lövdahl Lövgren Malmborg Malmros Malmsten Malmvall Mauritzon Meijer Melander Modén Mohlin
    Monsen Morén Munter Munthe Myhr Myhrberg Myhrman Myrén Mård Mårdh Möllberg Mörk Naess Nestor Nilson
    Nolén Nordén Nordell Nordenberg Nordholm Nordlöf Nordmark Nordvall Norell Norlander Norlén Nyblom Nyholm
    Nymark Nyrén Nysten Näsman Nääs Odén Odell Oldberg Olofson Ohlin Ohlson Ottoson Palmberg Palmér Parkkila
    Paulson Pehrson Perman Petrén Pettersén Plahn Ploman Pohlman Prytz Ramberg Regnell Reuter Rhodin
    Ringdahl Romberg Romell Rosander Rosdahl Rosendahl Rosenblad Rosenlöf Rosling Rosvall Rubin Rudberg
    Runberg Rundgren Ruuth Rydin Rydholm Rylin Råberg Röstlund Sahlberg Sahlén Salming Salomon Samuelson
    Sandahl Sandborg Sandbäck Sandén Sandelin Sandlund Sandman Sandvik Schön Selander Selin Sellberg
    Selinder Severin Silfver Sjöblad Sjöblom Sjödahl Sjöholm Sjölin Sjövall Skagerberg Skarin Skogberg
    Skogsberg Skytt Snell Sohlberg Sohlman Spetz Spjut Spång Stadig Staaf Stake Stahre Steinvall Stenbeck
    Stenborg Stendahl Stenfors Stengård Stenholm Stenmark Stenson Stenvall Stjerna Stjernberg Storm
    Strandell Strandman Strindberg Strömbäck Strömgren Strömsten Styf Sundborg Sundelin Sundfors Sundh
    Sundholm Sundling Sundman Sundmark Sundén Susanneson Svedjeland Svenson Svensk Swahn Swan Swedberg
    Swenson Swärd Sylvén Säll Särnblad Söderbäck Södergren Söderlind Söderman Sörberg Sörlin Sörman Tallberg
    Tano Teglund Tengberg Tengvall Thaning Thelander Thor Thorsell Thyberg Thyr Timan Tjäder Toivonen Tolf
    Torell Trolle Trygg Tunberg Tyrberg Tätting Uddenberg Uhlin Ulander Ullman Uvebrant Vallgren Vedin
    Vennberg Vestberg Vesterberg Vestlund Vidén Vidmark Viberg Vifell Vinter Wachtmeister Wahlén Wahlin
    Wahlund Wallander Wallberg Wallentin Wallman Wallmark Wedin Weiss Welander Wendel Wengelin Wennergrund
    Wessberg Westergren Westerholm Westfält Westholm Westrin Wettergren Wetterlund Wettberg Wigren Wibom
    Wickman Wigert Wihlborg Wihlborn Wikberg Wikholm Wiklander Wikland Wilander Wilén Wilhelmson Willman
    Windahl Winnberg Witt Wolff Wollin Wrede Ytterberg Zander Åhlén Åhlin Åhman Åhs Åkerblom Åkergren
    Åkerlind Åkermark Ålander Årman Åsberg Åsén Åsell Ödberg Ödlund Öhlén Öhgren Öhrling Öjeberg Örnberg
    Örtengren Österdahl Österman Östergren Österholm Östergård Österling Östholm Östmark Ahola Ahtiainen Aho
    Alanko Alatalo Anttila Haapala Haapaniemi Hakkarainen Halonen Harju Heikkilä Heino Henttonen Hietala
    Hietanen Hirvonen Holopainen Honkanen Huhtala Huhta Huttu Hyvärinen Hänninen Härkönen Ikonen Jaakkola
    Jaatinen Juntunen Jussila Jääskeläinen Kaikkonen Kangas Karhu Karppinen Karvonen Kauppinen Kauppi
    Keränen Keskitalo Kemppainen Ketola Kettunen Kilpeläinen Kivelä Kivimäki Kiviniemi Koivisto Koivula
    Kokko Kokkonen Kolari Komulainen Koponen Koskela Koski Kosonen Kovanen Kuusisto Kyllönen Kärkkäinen
    Laakso Laaksonen Lahti Laine Lampinen Latvala Lehto Lehtola Lehtimäki Leino Leinonen Lepistö Leppälä
    Liimatainen Lindroos Luoma Luukkonen Makkonen Malinen Markkanen Martikainen Matikainen Moilanen Mikkola
    Mikkonen Murtonen Mustonen Myllymäki Mylläri Määttä Mäki Mäntylä Nevalainen Niemelä Niemi Nikkilä Nikula
    Niska Niva Nurmi Nurmela Nuutinen Nykänen Ojanen Oksanen Ollila Paananen Paavola Pajala Palo Parkkinen
    Partala Pekkala Peltola Peltonen Penttilä Perälä Pesonen Pietilä Piippo Pirinen Pitkälä Poikela
    Pulkkinen Puranen Pyykkö Pääkkönen Raappana Rajala Ranta Rantala Rautio Rautiainen Riikonen Rinne
    Rintala Ronkainen Ruotsalainen Ruuska Rytkönen Saari Saarela Saastamoinen Salmela Salmi Salo Sarajärvi
    Savela Seppälä Seppänen Sillanpää Sipilä Sirviö Soini Suominen Suomela Söderling Taipale Takala Talvitie
    Tapaninen Teittinen Tervo Tiainen Tikkanen Toivanen Toivola Tolonen Tolvanen Tuomi Tuomela Turpeinen
    Uusitalo Vainio Valkonen Vallivaara Vanhala Varonen Vartiainen Vesterinen Viitala Viitanen Vilppola
    Vuori Vuorinen Väyrynen Ylitalo Ylipää Ahmavaara Nordmann Olsen Johansen Andersen Kristiansen Johnsen
    Halvorsen Eriksen Jacobsen Solberg Haugen Bakke Moen Berntsen Aas Christiansen Thomsen Poulsen
    Knudsen Mortensen Madsen Iversen Jespersen Lauritsen Mikkelsen Kjeldsen Bjerregaard
"""
_FAMILY_OF_THE_WORLD = """
    Patel Singh Kumar Sharma Gupta Reddy Rao Nair Menon Iyer Iyengar Krishnan Subramaniam Chowdhury Chaudhry
    Das Dutta Bose Banerjee Chatterjee Mukherjee Joshi Desai Mehta Shah Kapoor Kaur Khanna Malhotra Mishra
    Pandey Srivastava Tiwari Verma Yadav Rajan Pillai Thapa Gurung Shrestha Perera Fernando Begum Akhtar
    Butt Bhatti Chaudhary Javed Iqbal Malik Mirza Mughal Qureshi Raza Sheikh Siddiqui Rahman Rehman Hossain
    Miah Uddin Al-Khatib Khatib Al-Hassan Al-Rashid Al-Saadi Al-Jaberi Al-Hashimi Al-Masri Almasri Alhassan
    Alkhatib Alsaleh Alahmad Al-Ahmad Alali Alabdullah Aljaberi Hamdan Hamad Hamid Hammoud Hanna Hariri Haji
    Ismail Issa Jabbar Jaber Jaafar Jassim Kassem Kazemi Khoury Kabbani Majid Mansour Masri Mustafa Najjar
    Nasser Nassar Obeid Qasim Rahal Ramadan Sabbagh Saad Sabri Salim Salman Samir Shaheen Sleiman Suleiman
    Taha Tahan Yassin Younes Zaki Zein Ziadeh Abbas Abbasi Abdallah Abdelrahman Abdulkarim Abdulla
    Abdulrahman Abed Abu-Bakr Adnan Alawi Amin Aswad Attar Awad Ayoub Badawi Bakri Barakat Bashir Bitar
    Boutros Chahine Dagher Daher Darwish Dawood Fadel Faraj Fares Fawzi Ghanem Habib Gerges Georgis Yako
    Yousif Hermiz Shamoun Isho Malki Cakar Demirci Aktas Arslan Aslan Ates Avci Aydogan Bayram Bozkurt Bulut
    Cetin Cinar Coban Dogan Erdogan Guler Gunes Gündogan Güngör Kaplan Karaca Karakaya Karatas Kaygusuz
    Keskin Kilic Koc Korkmaz Kurt Ozdemir Özkan Ozcan Polat Sahin Simsek Tekin Toprak Tunc Turan Türk
    Uzun Yalcin Yavuz Yildirim Yildiz Yüksel Zengin Bozan Sari Acar Akin Bas Abdollahi Afshar Asadi Asgari
    Ashrafi Azizi Bagheri Bahrami Bakhtiari Davoudi Ebrahimi Eskandari Farahani Farrokhi Ghaffari Ghasemi
    Gholami Habibi Haghighi Hashemi Heidari Jalali Jamshidi Kamali Khalili Khani Khorasani Khosravi Maleki
    Mahmoudi Mirzaei Moghaddam Mohseni Mousavi Naderi Naseri Nikbakht Norouzi Omidi Parsa Pourmand Rahmani
    Rahmati Ramezani Rasouli Rostami Sabouri Safari Salehi Samadi Shahidi Shams Sharifi Shirazi Soltani
    Taheri Tavakoli Yazdani Yousefi Zamani Zare Ahmadzai Faizi Ghafoori Hakimi Haidary Hotak Karzai Mohmand
    Momand Nabizada Noorzai Popal Rasuli Sadat Safi Samim Sediqi Stanikzai Wardak Yousafzai Zazai Abdirahman
    Abdulahi Abshir Adan Ahmednur Aideed Artan Awale Barre Bile Dahir Diriye Dualeh Duale Egal Elmi Farax
    Gedi Guled Hirsi Ibraahim Isse Jimale Kulmiye Mahamed Mohamud Muse Nuur Omaar Raage Roble Samatar Sharif
    Shire Warfa Yuusuf Abraha Andemariam Araya Asfaha Berhane Berhe Beyene Fessehaye Gebre Gebremariam
    Gebremeskel Gebreselassie Ghebreab Ghebremeskel Ghide Habte Habtemariam Haile Hagos Kebede Kidane
    Mebrahtu Mehari Mengesha Mesfin Negash Ogbai Okbay Solomon Tadesse Teklemariam Tesfai Tesfay Tesfaye
    Teferi Tewolde Weldemariam Woldemariam Wolde Woldu Yemane Yohannes Zerai Alemu Bekele Demissie Girma
    Lemma Abate Adamczyk Baran Chmielewski Czarnecki Dudek Duda Gorski Jablonski Jasinski Kaczmarek Kaminski
    Kaminska Kowalczyk Krawczyk Król Kucharski Lis Majewski Mazur Michalak Michalski Olszewski Pawlak Sikora
    Sikorski Sobczak Szewczyk Szymanski Szczepanski Wieczorek Wrobel Wroblewski Zajac Zawadzki Zielinski
    Zalewski Balciunas Jankauskas Kazlauskas Petrauskas Stankevicius Berzins Kalnins Ozols Liepins Tamm Saar
    Sepp Mägi Kask Kukk Rebane Ilves Ivanov Ivanova Petrov Petrova Smirnov Smirnova Kuznetsov Popov Popova
    Volkov Sokolov Lebedev Morozov Novikov Oliynyk Melnyk Shevchuk Polishchuk Boyko Kovalchuk Moroz Popa
    Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Moldovan Nagy Kovacs Toth Szabo Horvath
    Varga Kiss Molnar Nemeth Farkas Balogh Papp Takacs Juhasz Ademi Ahmeti Aliu Avdic Babic Bajric Basic
    Besic Bektas Bozic Cehajic Cosic Dedic Duric Fazlic Hadzic Hamzic Hasic Horvat Hrustic Husic Huskic Ilic
    Jahic Jukic Jusic Kadric Karic Kovac Lazic Lukic Lulic Maric Mehic Memic Milic Mujic Mujkic Mustafic
    Pasic Radic Ramic Sehic Sijaric Simic Smajic Suljic Tomic Velic Zukic Zilic Bajrami Beqiri Bytyqi
    Dervishi Elezi Fazliu Gjoka Haliti Halimi Haxhiu Hasani Hajdari Hoxha Hyseni Ibrahimi Imeri Islami
    Ismaili Jashari Kelmendi Kryeziu Kurti Leka Maloku Maliqi Mehmeti Morina Mustafi Osmani Ramadani Rexhepi
    Rrahmani Sadiku Salihu Selimi Shabani Shehu Sinani Syla Thaqi Xhaka Zeqiri Zogaj Georgiou Dimitriou
    Nikolaidis Vasiliou Hoang Huynh Phan Vu Vo Dang Bui Ngo Duong Wang Zhang Liu Chen Huang Zhou Zhu Guo Luo
    Zheng Xie Xu Cheung Chan Wong Leung Park Choi Jung Kang Yoon Tanaka Suzuki Sato Watanabe Yamamoto
    Nakamura Kobayashi Phonsri Srisuk Saetang Wongsa Chaiyasit Reyes Cruz Bautista Ocampo Villanueva Aquino
    Gonzales Ramos Rivera Torres Flores Gomez Diaz Hernandez Jimenez Ruiz Alvarez Vargas Castro Romero
    Herrera Medina Aguilar Guzman Salazar Ortiz Ortega Navarro Dominguez Fuentes Contreras Sepulveda
    Espinoza Valenzuela Figueroa Carrasco Riquelme Saavedra Soto Pinto Pizarro Vasquez Zuniga Cabrera
    Maldonado Cardenas Escobar Rios Acosta Aguirre Molina Suarez Paredes Quiroga Oliveira Pereira Souza
    Costa Ferreira Rodrigues Alves Lima Gomes Ribeiro Martins Carvalho Almeida Lopes Bianchi Ferrari
    Esposito Romano Colombo Ricci Marino Greco Bruno Gallo Conti Dupont Dubois Durand Leroy Moreau Laurent
    Lefebvre Petit Roux Fournier Girard Müller Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann
    Schäfer Koch Bauer Klein Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Krause
    Lehmann Maier Peters Jansen Bakker Visser Smit Smith Jones Williams Brown Taylor Davies Evans Wilson
    Roberts Johnson Robinson Wright Thompson Hughes Edwards Harris Lewis Jackson Turner Cooper Ward Moore
    Anderson Baker Campbell Phillips Stewart O'Sullivan Byrne Doyle Gallagher Mensah Owusu Boateng Asante
    Osei Appiah Agyeman Adjei Danso Okafor Okonkwo Adeyemi Eze Nwosu Obi Okoro Ogunleye Balogun Adebayo
    Diallo Bah Barry Sow Camara Keita Toure Traore Coulibaly Diop Ndiaye Gueye Sarr Jallow Jobe Ceesay
    Touray Sanneh Njie Kamara Sesay Conteh Koroma Bangura Mwangi Kamau Ochieng Odhiambo Onyango Otieno
    Wanjiru Kimani Karanja Mukasa Okello Ssali Nkurunziza Niyonzima Mutombo Kabongo Ilunga Tshibanda Moyo
    Ncube Dlamini Nkosi Ndlovu
"""

GIVEN: tuple[str, ...] = tuple(
    f"{_SWEDISH_OLDER} {_SWEDISH_YOUNGER} {_FINNISH} {_SOUTH_ASIAN} {_ARABIC} {_PERSIAN_AND_AFGHAN}"
    f" {_SOMALI_AND_HORN} {_POLISH_BALTIC_AND_EASTERN} {_BALKAN_GREEK_TURKISH_AND_KURDISH} {_EASTERN_ASIAN}"
    f" {_AFRICAN_LATIN_AND_WESTERN}".split()
)
FAMILY: tuple[str, ...] = tuple(f"{_FAMILY_NORDIC} {_FAMILY_OF_THE_WORLD}".split())
